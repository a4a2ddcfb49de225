## Print and annexes.

sheet = Page
