## Where something on a page is not in the page's language.

not-translated = The content of this page has not been translated. It is shown in its original language: { $language }.
not-translated-name = The heading has not been translated. It is shown in its original language: { $language }.
not-translated-parts = The parts with a line beside them have not been translated. They are shown in their original language: { $language }.
