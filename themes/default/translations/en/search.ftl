## Search, and the index from A to Z.

search = Search
search-lead = Search among goals, activities, indicators, scorecards, units, documents and comments.
search-words = What are you looking for?
search-needs-script = Search needs JavaScript, which is turned off in your browser. All that can be searched for is also in the index from A to Z.
search-browse = Browse the index from A to Z
search-choose = Narrow the results
search-kind = Type
search-department = Department
search-status = Status
search-all = All
search-more = Show more results
search-results = Results
search-count = Results: { $count }. Showing { $shown }.
search-none = The search gave no results. Try fewer or other words, or browse the index from A to Z.
search-none-chosen = There are results, but none with the choices that you have made.
search-choose-all = Show all results
search-fewer = Search for one word at a time:
search-meant = Did you mean:
search-too-common = The words are so common that they cannot be searched for. Write what it should be about.
search-failed = Search could not be loaded. Reload the page, or browse the index from A to Z.
search-passed-over = a all an and are as at be by can do does for from going has have how in into is it its more not of on or our shall should so than that the their them there these they this those to was we what when where which who will with you your
# Words that people search for and words that municipalities write: those that stand together find each other.
search-alike = broadband fibre, nursery preschool, jobs employment, waste rubbish garbage, teacher teachers pedagogues, money budget finances
search-strategy-goals = Strategy goals
search-strategies = The strategy and its areas
search-pages = Pages
search-page = Page
search-comments = Comments in follow-ups
search-comment-from = Comment from { $unit }, { $period }
search-upcoming = Not in force yet
search-gone = No longer in force
register = A to Z
register-lead = { $count ->
    [0] There is nothing to show yet.
    [1] Here is the only page, in alphabetical order.
   *[other] Here are all goals, activities, indicators, scorecards, units and documents in alphabetical order: { $count } in all.
}
register-letter = A to Z: { $letter }
register-letters = Choose a letter
register-parts = Choose a part
register-count = { $count ->
    [1] 1 line
   *[other] { $count } lines
}

## Listor

list-words = Search the list
list-sort = Sort by
list-as-is = As the list is written
list-shown = Showing #shown of #count.
list-none = Nothing in the list fits what you have chosen.
list-of-status = { $list }: { $status }
