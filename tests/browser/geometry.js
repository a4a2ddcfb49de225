// What a page looks like, measured in it: what is cut off, what lies on other text, what is too small to hit.
//
// Each of these functions runs inside the page, so it uses nothing from outside itself.

/** How many pixels a page is wider than its window. */
export function sideways() {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/** Boxes that hide a part of their text, with no way to scroll to it. */
export function cutOff() {
  const hides = (overflow) => overflow === "hidden" || overflow === "clip";
  const wrong = [];
  for (const element of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    // Words for a screen reader alone are in a box of one pixel, and drawings keep their size.
    if (element.closest("svg") || element.clientWidth <= 1 || element.textContent.trim() === "") continue;
    const wide = hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    const high = hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
    if (wide || high) wrong.push(element.outerHTML.slice(0, 100));
  }
  return wrong;
}

/** Lines of text that lie on each other, or outside of the window to the left. */
export function overlaps() {
  const windows = new Map();
  /** The part of the page in which what is inside an element can be seen. */
  const visible = (element) => {
    if (element === null || element === document.body) return { left: 0, top: -Infinity, right: Infinity, bottom: Infinity };
    if (!windows.has(element)) {
      const outer = visible(element.parentElement);
      const style = getComputedStyle(element);
      if (style.overflowX === "visible" && style.overflowY === "visible" && style.clipPath === "none") windows.set(element, outer);
      else {
        const box = element.getBoundingClientRect();
        const hidden = style.clipPath !== "none" || box.width <= 1;
        windows.set(element, {
          left: Math.max(outer.left, box.left),
          top: Math.max(outer.top, box.top),
          right: hidden ? -Infinity : Math.min(outer.right, box.right),
          bottom: Math.min(outer.bottom, box.bottom),
        });
      }
    }
    return windows.get(element);
  };
  const lines = [];
  const wrong = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (node.data.trim() === "" || parent.closest("svg, script, style, template, noscript, .skip") || !parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const seen = visible(parent);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || seen.right === -Infinity) continue;
      if (box.left < -1) wrong.push(`outside to the left: ${node.data.trim().slice(0, 40)}`);
      // A line's box is higher than its letters, and letters lean a little out of it.
      const line = {
        left: Math.max(box.left + 1, seen.left),
        right: Math.min(box.right - 1, seen.right),
        top: Math.max(box.top + box.height * 0.22, seen.top),
        bottom: Math.min(box.bottom - box.height * 0.22, seen.bottom),
        node,
      };
      if (line.left < line.right && line.top < line.bottom) lines.push(line);
    }
  }
  lines.sort((a, b) => a.top - b.top);
  lines.forEach((line, at) => {
    for (let next = at + 1; next < lines.length && lines[next].top < line.bottom; next += 1) {
      const other = lines[next];
      if (other.node === line.node || other.left >= line.right || line.left >= other.right) continue;
      wrong.push(`${line.node.data.trim().slice(0, 40)} / ${other.node.data.trim().slice(0, 40)}`);
    }
  });
  return wrong;
}

/**
 * What is to be hit and is smaller than 24 by 24 pixels, after WCAG 2.5.8: but for links in a line of other text, and
 * for those around which a circle of 24 pixels meets neither another target nor its circle.
 */
export function smallTargets() {
  const side = 24;
  const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && box.right > 0 && box.bottom + scrollY > 0);
  /** Whether a target's height is that of the line of other words in which it stands. */
  const inText = (element) => {
    if (getComputedStyle(element).display !== "inline") return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    const own = [...block.querySelectorAll("a[href], button, summary")].reduce((text, target) => text.replace(target.textContent, ""), block.textContent);
    return /[\p{L}\d]/u.test(own);
  };
  const small = all.filter(({ element, box }) => (box.width < side - 0.5 || box.height < side - 0.5) && !inText(element));
  const middle = ({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 });
  const wrong = [];
  for (const { element, box } of small) {
    const { x, y } = middle(box);
    const near = all.find((other) => {
      if (other.element === element || other.element.contains(element) || element.contains(other.element)) return false;
      const across = Math.max(other.box.left - x, 0, x - other.box.right);
      const down = Math.max(other.box.top - y, 0, y - other.box.bottom);
      return Math.hypot(across, down) < side / 2 - 0.5;
    }) ?? small.find((other) => {
      if (other.element === element) return false;
      const there = middle(other.box);
      return Math.hypot(there.x - x, there.y - y) < side - 0.5;
    });
    if (near) wrong.push(`${Math.round(box.width)} × ${Math.round(box.height)} pixels: ${element.outerHTML.slice(0, 80)}, near ${near.element.outerHTML.slice(0, 60)}`);
  }
  return wrong;
}

/** What moves by itself, or would move. */
export function moving() {
  const wrong = document.getAnimations().map((animation) => animation.effect?.target?.outerHTML.slice(0, 80) ?? "an animation");
  for (const element of document.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    const lasting = `${style.transitionDuration}, ${style.animationName === "none" ? "0s" : style.animationDuration}`.split(", ").some((time) => parseFloat(time) > 0.01);
    if (lasting || style.scrollBehavior === "smooth") wrong.push(element.outerHTML.slice(0, 80));
  }
  return wrong;
}
