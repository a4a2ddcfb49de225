// Says on the start page that a follow-up should have come, where the site was last built before that day: pages that
// nobody rebuilds look fresh for ever. Reads the day from the page, asks nobody, and remembers nothing.

const now = new Date();
const two = (number) => String(number).padStart(2, "0");
const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

for (const notice of document.querySelectorAll("[data-due]")) {
  notice.hidden = today <= notice.dataset.due;
}
