# One message per code: what is wrong, in the writer's words. The attribute .help says how to mend it.

not-utf8 = The file is not saved as UTF-8. The first unclear character is on line { $line }, column { $column }.
    .help = Open the file in a text editor and save it with the encoding UTF-8.
other-encoding = The file is saved in { $encoding } and not in UTF-8. It has been read as { $encoding }.
    .help = Better save it as “CSV UTF-8”: then every program reads its letters right.
file-too-large = The file is larger than 4 MiB.
    .help = Divide it, or move what does not belong to the scorecard elsewhere.
empty-file = The file is empty.
    .help = Write its content, or remove the file.
conflict-marker = Here stand both sides of a merge that was not finished. Nothing in the file is read.
    .help = Choose what is to hold of what stands between <<<<<<< and >>>>>>>, and remove the three lines of signs.
forbidden-character = { $sort ->
        [direction] Here stands an invisible character ({ $number }) that turns the direction of the text after it.
        [escape] A backslash (\) within straight double quotation marks gives a control character ({ $number }) here, which no page can show.
        [reference] A character that no page can show is written here ({ $number }).
       *[control] Here stands a control character ({ $number }), which no page can show.
    }
    .help = { $sort ->
        [direction] Delete it. It sometimes comes along when text is copied from a telephone or another program. Type the words anew if it cannot be seen.
        [escape] Put single quotation marks round the text if the backslash is to be seen: 'like this'. If it is a path, write plain slashes (/).
        [reference] Remove it.
       *[control] Delete it. It often comes along when text is copied from another program. Type the words anew if it cannot be seen.
    }
unreadable = The file or folder cannot be read: { $detail }.
    .help = { $cure ->
        [none] See that it is still there and that you may read it.
       *[other] { $cure }
    }
link-leaves-folder = The file is a link that leads out of the folder, or nowhere.
    .help = Put the file itself here instead of a link to it.
no-file = { $sort ->
        [folder] This is a folder, but it is called what a file should be called. Nothing in it is read.
       *[device] This is no file but a pipe, a socket or a device.
    }
    .help = { $sort ->
        [folder] Save the text as an ordinary file of that name and remove the folder. If the folder is empty, just remove it.
       *[device] Remove it, or put an ordinary file here.
    }
stray-file = { $within ->
        [theme] The file does not lie where a theme has files, or has another ending, so it changes nothing.
       *[content] The file lies where no content is expected and is left out.
    }
    .help = { $suggestion ->
        [none] { $within ->
            [theme] A theme has templates/….html, styles/….css, scripts/….js and translations/language/….ftl, in small letters. Move or rename the file, or remove it.
           *[content] Move it to the folder of its content type, such as sidor/ or malkort/unit-id/.
        }
       *[other] Did you mean the folder { $suggestion }?
    }
misplaced-file = { $why ->
        [folder] The folder is called “{ $name }” but should be called “{ $right-name }”. Nothing in it is read.
        [depth] The file does not lie where files of its kind are read.
        [word-processor] The file is a document (Word, PDF or the like) and cannot be read as content.
        [spreadsheet] The file is a table and cannot be read here.
        [shortcut] This is a shortcut and not the file itself.
        [not-fetched] The file is still in iCloud and not on this computer.
       *[ending] { $ending ->
            [none] The file’s name has no ending, so it is not read.
           *[other] The file is called “{ $name }” but should be called “{ $right-name }”. As it is, it is not read.
        }
    }
    .help = { $why ->
        [folder] Rename the folder to { $right }. If that exists already, move the files there.
        [depth] { $certain ->
            [yes] Move it to { $right }.
           *[no] Move it to { $right }, with what is missing in place of the three dots.
        }
        [word-processor] Copy the text into a plain text file, { $right }, saved as UTF-8. Remove this file.
        [spreadsheet] Write its contents in { $right } and remove this file. A spreadsheet with an indicator’s values is saved as CSV under the name matt/the-indicator’s-id.csv.
        [shortcut] Put the file itself here, as { $right }.
        [not-fetched] Download the file in Finder (right-click, Download Now). It should be called { $right }.
       *[ending] Rename it to { $right }.
    }
copied-file = { $what ->
        [folder] The folder is a copy of { $original }.
       *[file] The file is a copy of { $original }.
    } { $same ->
        [yes] They say the same. The copy is left out.
       *[no] They differ. The copy is left out.
    }
    .help = { $same ->
        [yes] Remove it.
       *[no] Remove it. If it holds anything that the original lacks, move that over first.
    }
conflicting-copy = { $what ->
        [folder] The folder is a copy of { $original }, but the two do not say the same.
       *[file] The file is a copy of { $original }, but the two do not say the same.
    }
    .help = Compare them, gather what holds in { $original } and remove the copy.
bad-file-name = The name “{ $name }” cannot become an address.
    .help = { $suggestion ->
        [none] Use only lower-case letters a–z, digits and hyphens.
       *[other] Rename it to { $suggestion }. Only lower-case letters a–z, digits and hyphens will do.
    }
translation-without-original = The translation of “{ $id }” has no original.
    .help = See that the original is there and has the same name or id. Write it in the original first.
unknown-language = The site has no language “{ $language }”.
    .help = The site's languages are { $languages }. The main language is written without a code in the file's name. Add the language under [languages] in book.toml if there is to be one.
not-translatable = The key “{ $key }” cannot be translated.
    .help = Remove it here. Its value is taken from the original.
no-front-matter = { $sort ->
        [fence] The front matter does not begin with three hyphens. The line is read as text.
       *[none] The file has no front matter.
    }
    .help = Begin the file with a line of three hyphens (---), then keys and values, then such a line again.
front-matter-not-closed = { $sort ->
        [fence] The front matter does not end with three hyphens. This does not close it.
       *[none] The front matter is opened but not closed.
    }
    .help = { $sort ->
        [fence] Put three hyphens in place of the line: ---
       *[none] Add a line of three hyphens (---) after the last key.
    }
yaml-syntax = { $sort ->
        [tab] The line is indented with a tab.
        [quote] A quotation mark is opened but not closed.
        [after-quote] Text follows a quotation mark that ends the value.
        [several] Several values follow each other.
        [extra-mark] There is one sign too many at the end of the line.
        [after-bracket] Text follows a bracket that ends the value.
        [open-bracket] The bracket { $words } is opened but not closed.
        [bracket] A bracket ([ or {"{"}) and its end do not match.
        [comma-twice] Something is missing before the comma.
        [mark] A value cannot begin with the sign { $words } without quotation marks.
        [block] After the sign { $words }, no text can stand on the same line.
        [list-beside] A list cannot begin on the line of its key.
        [comment] A number sign (#) with a blank before it makes the rest of the line a comment, and what would end the value is lost.
        [colon] A colon with a blank after it stands within a value.
        [curly] Curly quotation marks (”) do not hold a value together. Only straight ones (") do.
        [flow-colon] A colon stands within a value, or a comma is missing before the key.
        [dash] The sign { $words } begins no list here. Only a hyphen with a blank after it does.
        [deeper] The line is indented more than the line above, which has a value already.
        [indentation] The indentation does not fit the lines above.
        [no-blank] A space is missing after the colon.
        [equals] Here stands an equals sign, but key and value are parted by a colon.
        [no-end] The line has no key. The front matter seems to end before it, but is not ended with three hyphens (---).
        [no-key] The line has no key. Does it belong to the text above?
        [escape] A backslash (\) within straight double quotation marks has a meaning of its own, and the sign after it gives none here.
        [document] The front matter ends here, before its end: { $words }
        [circle] The value refers to itself.
       *[other] The line cannot be read from here on.
    }
    .help = { $right ->
        [none] { $sort ->
            [tab] Put spaces in place of the tab.
            [quote] Close the quotation with the mark that it begins with.
            [after-quote] Put quotation marks round the whole text, of the sort that it does not hold: name: '"Safety" comes first'
            [several] Write several values as a list: [one, two]
            [extra-mark] Remove the sign.
            [after-bracket] Put straight quotation marks round the whole text: name: "[Draft] Room for all"
            [open-bracket] Close with the same kind of bracket: [one, two] or {"{"}id: a, name: b{"}"}
            [bracket] Write as many ends as beginnings: [one, two]
            [comma-twice] Remove the comma, or write what is to stand before it.
            [mark] Put straight quotation marks round the whole value: name: "@town hall answers"
            [block] Write the text on the next line, indented with two spaces.
            [list-beside] Write the list on the lines below the key, one item a line: - like this. If it is a text, put straight quotation marks round it.
            [comment] Put straight quotation marks round the text with #, or move the comment to a line of its own.
            [flow-colon] Put straight quotation marks round a value with a colon, and commas between the keys: {"{"}id: a, name: "Goal: more at work"{"}"}
            [deeper] Let keys of one level begin in the same column. If the line belongs to the text above, put straight quotation marks round the whole text.
            [indentation] Let keys of one level begin in the same column.
            [no-end] Write a line of three hyphens (---) before the text. If the line is part of the front matter, write key, colon and value.
            [no-key] If it belongs to the text above, indent it with two spaces. If it is something new, write key, colon and value.
            [escape] Put single quotation marks round the text: 'like this', or write the sign twice: \\
            [document] Remove the line. The front matter ends only with the line of three hyphens and nothing else.
            [circle] Write out the value instead of the reference (*).
            [dash] Begin the line with a hyphen and a space: - id: broadband
           *[other] Put straight quotation marks round the value, and let keys of one level begin in the same column.
        }
       *[other] { $sort ->
            [mark] Put straight quotation marks round the whole value. Write this: { $right }
            [colon] Put straight quotation marks round the whole value. Write this: { $right }
            [curly] Put straight quotation marks round the whole value. Write this: { $right }
            [quote] If its end is missing, write this: { $right }
           *[other] Write this: { $right }
        }
    }
unquoted-text = { $sort ->
        [comment] A number sign (#) with a blank before it makes the rest of the line a comment, so that text would not be shown.
        [tag] An exclamation mark (!) at the start of a value has a meaning of its own, so the word after it would not be shown.
        [name] An ampersand (&) at the start of a value has a meaning of its own, so the word after it would not be shown.
        [comma] The comma ends the value here, and what follows it is no key with a value.
        [pair] It cannot be seen whether this is one number with decimals or two numbers.
        [nothing] { $text } means that there is no value.
        [no-blank] A space is missing after the colon.
        [equals] Here stands an equals sign, but key and value are parted by a colon.
        [backslash] A backslash (\) within straight double quotation marks has a meaning of its own, so the address becomes another than was typed.
        [dash] The line looks like an item of a list, but is read as part of a text.
        [cut] The comma parts the value in the midst of a quotation or of round brackets.
        [open-quote] The quotation goes on over the lines below, so that the keys there become part of the text.
        [bracket] A key cannot begin with a bracket.
       *[no-value] This is a key without colon and value.
    }
    .help = { $sort ->
        [comment] Put straight quotation marks round the whole text: name: "Be municipality #1 in the county". If it is a comment, move it to a line of its own.
        [tag] Put straight quotation marks round the whole value: name: "!Important to all"
        [name] Put straight quotation marks round the whole value: name: "&-sign first"
        [comma] If it belongs together, put straight quotation marks round the whole value: {"{"}reason: "Answers were missing, a fault in the survey"{"}"}. If it is a new key, write colon and value after it.
        [pair] Write quotation marks if it is one number: ["84,4"]. Write a space after the comma if they are two: [84, 4]
        [nothing] Write the text or delete the key. If it is the text to be shown, put straight quotation marks round it: "{ $text }"
        [no-blank] Write colon, space and value: key: value
        [equals] Write colon, space and value: key: value
        [backslash] Write plain slashes: images/new.svg
        [dash] Begin each item with a hyphen and a space on a line of its own below the key: - like this. If it is a text, put straight quotation marks round the whole text.
        [cut] Put straight quotation marks round the whole value: ["Roads (streets, paths)", squares]
        [open-quote] Close the quotation with the mark that it begins with. If the text is to have several lines, indent them with two spaces.
        [bracket] Put straight quotation marks round the whole text, or write the key without a bracket.
       *[no-value] Write colon, space and value after it. If it is a text, put straight quotation marks round it.
    }
yaml-too-large = The front matter becomes unreasonably large when it is read.
    .help = Remove repeated references (& and *) and deeply nested lists.
duplicate-key = The key “{ $key }” is there already.
    .help = Keep one of them. { $swedish } and { $english } are the same key in Swedish and English.
unknown-key = There is no key “{ $key }” in { $type }.
    .help = { $suggestion ->
        [none] { $file ->
            [settings] What can be written here is: { $keys }. What it means stands in the configuration reference (malkort reference configuration).
           *[content] What can be written here is: { $keys }. What it means stands in the content reference (malkort reference content).
        }
       *[other] Did you mean “{ $suggestion }”?
    }
missing-key = The key “{ $key }” is missing in { $type }.
    .help = { $file ->
        [settings] Add it, for example like this: { $line }
       *[content] Add it, for example like this: { $key }: { $example }
    }
wrong-shape = Here { $expected ->
        [text] a text
        [number] a number
        [map] keys with values
        [map-not-yes] more than a yes or a no
        [list] a list
        [yes-no] yes or no
       *[other] something else
    } is expected, but there is { $found ->
        [text] a text
        [number] a number
        [map] keys with values
        [list] a list
        [yes-no] a yes or no
       *[other] nothing
    }.
    .help = { $expected ->
        [map-not-yes] Write what holds instead of “{ $text }”, for example: { $example }. If none of this holds, take the key away.
        [map] { $file ->
            [settings] Write one key a line below a heading in square brackets: key = value
           *[content] { $example ->
                [none] Write one key a line, indented below this one: key: value
               *[other] Write one key a line, indented below this one, for example like this: { $example }
            }
        }
        [yes-no] Write yes or no.
       *[other] { $example ->
            [none] { $file ->
                [settings] Compare with the example in the configuration reference (malkort reference configuration).
               *[content] Compare with the example in the content reference (malkort reference content).
            }
           *[other] { $file ->
                [settings] Write, for example: { $line }
               *[content] Write, for example: { $key }: { $example }
            }
        }
    }
bad-date = { $why ->
        [day] There is no “{ $text }”: { $month ->
             [1] January
             [2] February
             [3] March
             [4] April
             [5] May
             [6] June
             [7] July
             [8] August
             [9] September
             [10] October
             [11] November
            *[12] December
        } { $year } has { $days } days.
        [month] There is no “{ $text }”: a year has twelve months.
        [serial] “{ $text }” is a day as spreadsheets count days: { $suggestion }.
       *[form] “{ $text }” is no date.
    }
    .help = { $suggestion ->
        [none] Write year-month-day, for example 2017-04-24.
       *[other] Write { $suggestion }, if that is the day that is meant. Dates are written year-month-day.
    }
bad-period = { $why ->
        [day] There is no “{ $text }”: { $month ->
             [1] January
             [2] February
             [3] March
             [4] April
             [5] May
             [6] June
             [7] July
             [8] August
             [9] September
             [10] October
             [11] November
            *[12] December
        } { $year } has { $days } days.
        [month] There is no “{ $text }”: a year has twelve months.
        [part] There is no “{ $text }”: a year has two halves, three thirds and four quarters.
        [serial] “{ $text }” is a day as spreadsheets count days: { $suggestion }.
       *[form] “{ $text }” is no period.
    }
    .help = { $suggestion ->
        [none] Write 2026 (the year), 2026-h1 (half), 2026-t2 (third, four months), 2026-k3 (quarter), 2026-05 (month), 2026-05-31 (day), 2025/26 (school year), 2024-2026 (several years) or 2026-05-r12 (twelve months).
       *[other] Write { $suggestion }, if that is what is meant. The letter h stands for half-year, t for a third of a year (Swedish tertial) and k for quarter (kvartal).
    }
odd-year = The year { $year } looks like a misprint.
    .help = Check the year. Years before 1700 and after 2100 are seldom right on a scorecard.
odd-date = { $why ->
        [reported-ahead] The follow-up is said to have been handed in on { $date }, but today is { $other }.
        [shown-late] The day { $date } is more than a year after the end of the period ({ $other }). Until then nothing is shown.
        [due-early] The follow-up is due on { $date }, but the period is not over until { $other }.
        [due-late] The follow-up is due on { $date }, more than a year after the end of the period ({ $other }).
        [other-year] The card holds from { $date }, but is named after { $other }.
        [long] From { $other } to { $date } is unusually long.
        [shown-after] The card is shown from { $date }, but holds only until { $other }.
        [decided-after] The decision is dated { $date }, but what it decides holds only until { $other }.
        [decided-late] The decision is dated { $date }, more than two years after the card began to hold ({ $other }).
        [decided-early] The decision is dated { $date }, more than five years before the card begins to hold ({ $other }).
        [far-from-card] The day { $date } is more than twenty years away from the day on which the card begins to hold ({ $other }).
        [due-before-start] The target is to be met by { $date }, but its baseline is from { $other }.
        [due-far] The target is not to be met until { $date }, more than forty years after what is last known ({ $other }).
       *[ahead] The day { $date } is more than five years ahead. Until then nothing is shown.
    }
    .help = Check both days, above all the year.
bad-number = { $why ->
        [absent] “{ $text }” is no number: it says that the value is missing.
        [mark] “{ $text }” can mean zero, but also that the value is missing.
        [approximate] “{ $text }” is an approximate number. An exact one is needed here.
        [bound] “{ $text }” is a bound or a range. A single number is needed here.
        [footnote] A mark that refers to a note follows the number in “{ $text }”.
        [exponent] “{ $text }” is written with a power of ten, as spreadsheets do when a number does not fit. Digits may have been lost.
        [groups] The digits of “{ $text }” are grouped so that there is no telling which number is meant.
        [groups-of-two-readings] The digits of “{ $text }” are not grouped in threes. Is { $whole } meant, or { $decimal }?
        [cut] “{ $text }” ends with its decimal mark. It looks cut off.
        [too-long] “{ $text }” has more digits than can be calculated with exactly.
        [formula] “{ $text }” is a spreadsheet's error message.
        [unit] “{ $unit }” follows the number { $bare }.
        [not-whole] “{ $text }” is no whole number.
       *[words] “{ $text }” is no number.
    }
    .help = { $file ->
    [settings] { $why ->
        [unit] Write only the number: { $bare }
        [not-whole] Write a whole number, for example 1.
       *[other] Write only digits, with a point before decimals and no blanks: 1000 or 2.5. If the usual value is to hold, remove the line.
    }
   *[content] { $why ->
        [absent] Leave the value out and write absent: missing. In a CSV file, an empty cell will do.
        [mark] Write 0 if it is zero. If the value is missing, leave the cell empty in a CSV file, or write absent: missing instead of the value.
        [approximate] Write only the number, and say in a note that it is approximate.
        [bound] Write the number. If it is not known, leave the cell empty in a CSV file, or write absent: missing, and give the bound in a note.
        [footnote] Write only the number, and what the note says under note.
        [exponent] Write all the digits, for example 1 200 000.
        [groups] Write a space between thousands and a comma or a point before decimals, for example 1 234.5.
        [groups-of-two-readings] Write { $whole } or { $decimal }.
        [cut] Write the decimals, or take the decimal mark away.
        [too-long] Write at most 15 digits before the decimals, or choose a larger unit, such as millions.
        [formula] Correct the formula in the spreadsheet. If the value is missing, leave the cell empty.
        [unit] Write only the number: { $bare }. The unit is given once, under unit in the indicator's file.
        [not-whole] Write a whole number, for example 1.
       *[words] Write only digits, with a comma or a point before decimals. If the value is missing, leave the cell empty in a CSV file, or write absent: missing.
    }
    }
ambiguous-number = Is { $whole } meant, or { $decimal }? The number can be read in both ways.
    .help = { $settles ->
        [decimals] Write { $whole } or { $decimal }. If the indicator's values have three decimals, write decimals: 3 in the indicator's file.
       *[writing] Write { $whole } or { $decimal }.
    }
share-below-one = { $share } per cent is less than one per cent. Is { $percent } per cent meant?
    .help = Write { $percent }. If it really is less than one per cent, write the per cent sign as well: { $share } %
odd-percent = { $how ->
        [negative] { $value } per cent is less than zero.
        [above] { $value } per cent is more than a hundred.
       *[below-one] { $value } per cent is less than one per cent. Is { $percent } per cent meant?
    }
    .help = { $how ->
        [below-one] Write { $percent }. If it really is less than one per cent, write the per cent sign as well: { $value } %
       *[other] Check the number. If it is right, write the per cent sign as well: { $value } %
    }
odd-magnitude = { $way ->
        [more] { $of ->
            [baseline] The baseline { $value } is about { $times } times as large as the indicator's values.
            [target] The target { $value } is about { $times } times as large as the indicator's values.
           *[value] The value { $value } is about { $times } times as large as the other values.
        }
       *[less] { $of ->
            [baseline] The indicator's values are about { $times } times as large as the baseline { $value }.
            [target] The indicator's values are about { $times } times as large as the target { $value }.
           *[value] The other values are about { $times } times as large as the value { $value }.
        }
    }
    .help = { $of ->
        [baseline] Check the decimal mark and the unit. If the baseline is right, write it among the values too, with a note.
        [target] Check the decimal mark and the unit. If the target is right, explain it in its note.
       *[value] Check the decimal mark and the unit. If the value is right, explain it in a note beside it.
    }
outside-bounds = { $way ->
        [below] { $value } is lower than { $bound }, the lowest value that the indicator can have.
       *[above] { $value } is higher than { $bound }, the highest value that the indicator can have.
    }
    .help = Check the number. If it is right, explain it in a note, or write the unit so that the number fits in it.
odd-contact = { $sort ->
        [email] No e-mail can be sent to “{ $text }”.
        [web] The link to “{ $text }” leads nowhere for those who visit the site.
       *[phone] “{ $text }” cannot be dialled.
    }
    .help = { $sort ->
        [email] Write a single address, in the form name@example.org.
        [web] See to the address: it is to have a domain name such as example.org, and to be there outside the organisation's own network.
       *[phone] Write the number in digits, such as 0123-456 00. Anything else about the telephone can be written under hours.
    }
few-decimals = A value has { $typed ->
        [one] one decimal
       *[other] { $typed } decimals
    }, but the indicator's values are shown { $shown ->
        [0] without decimals
        [one] with one decimal
       *[other] with { $shown } decimals
    }.
    .help = Write decimals: { $wanted } in the indicator's file if the decimals are to be shown.
number-out-of-range = The number { $text } is out of range.
    .help = { $open ->
        [yes] Write a number from { $low } upwards.
       *[no] Write a number from { $low } to { $high }.
    }
unknown-word = “{ $word }” is none of the words that can stand here.
    .help = { $suggestion ->
        [none] Choose one of: { $words }.
       *[other] Did you mean “{ $suggestion }”? The words are: { $words }.
    }
bad-id = “{ $id }” cannot be an id.
    .help = { $suggestion ->
        [none] Use only lower-case letters a–z, digits and hyphens.
       *[other] Write { $suggestion }. Only lower-case letters a–z, digits and hyphens will do.
    }
reserved-name = { $why ->
        [page] Nothing can be called “{ $name }” here: the site already has a page of its own at that address.
       *[device] Nothing can be called “{ $name }”: Windows keeps that name for itself.
    }
    .help = { $why ->
        [page] Choose another name, such as { $suggestion }.
       *[device] Choose another name, such as { $suggestion }. Otherwise the site cannot be copied to a computer with Windows.
    }
bad-link = “{ $link }” is no address that a page may link to.
    .help = { $suggestion ->
        [none] Write an address that begins with https://, http://, mailto: or tel:, or the id of something on the site.
       *[other] Write the whole address: { $suggestion }
    }
part-without-answers = The part “{ $part }” does not say how many answers it rests on, though the indicator’s own values do. Its values are therefore not shown, the first of them for { $period }.
    .help = Give the respondents of each value, in a CSV file in the column respondents-{ $id }. If no protection is needed, write respondent-limit: 0 in the indicator’s file.
unaudited-suppression = The indicator “{ $name }” has so many values that hang together that not all of them could be tried. More of them may therefore be hidden than the protection of small groups takes.
    .help = To show more values, use fewer breakdowns or fewer kinds of periods, for example years alone.
csv-heading = { $heading ->
        [period] No column is called “period”.
        [periods-as-columns] The periods stand as columns, side by side. They are to stand one below the other.
        [nameless] The column has no name, so there is no telling what the cell says.
       *[other] The column “{ $heading }” does not belong to the indicator.
    }
    .help = { $heading ->
        [period] { $suggestion ->
            [none] Write the names of the columns in the first row: period;value
           *[other] Rename the column “{ $suggestion }” to “period”.
        }
        [periods-as-columns] Turn the table round, in Excel with Paste Special and Transpose, so that each row is a period: period;value and below it, for example, 2025;68
        [nameless] Write a name at the top of the column, or empty the cell.
       *[other] { $suggestion ->
            [none] Columns can be called period, value, respondents, absent, break, published, note and source, or by the id of a comparator or breakdown in the indicator's file, alone or after one of them: respondents-women.
           *[other] Did you mean “{ $suggestion }”?
        }
    }
csv-row = The row has { $cells ->
        [one] one cell
       *[other] { $cells } cells
    }, but the heading has { $columns }.
    .help = { $why ->
        [decimal-comma] Commas separate the columns, and stand in the numbers as well. Separate the columns by semicolons instead, or set quotation marks round the numbers: "80,5"
       *[other] See to the separators. Put quotation marks around text that holds a semicolon or comma.
    }
csv-quote = The quotation mark is opened but not closed. Without an end, the rows below would become part of the cell.
    .help = End the cell with a quotation mark, or remove this one. Within a cell that has quotation marks around it, a quotation mark is written twice: ""
duplicate-column = There is already a column “{ $column }”.
    .help = { $english ->
        [none] Keep one of them.
       *[other] Keep one of them. { $swedish } and { $english } are the same column in Swedish and English.
    }
unknown-page = The site has no page “{ $page }” that may have an easy-to-read text of its own.
    .help = { $suggestion ->
        [none] Rename the file after one of the pages: { $pages }. That of the start page stands in index.md, and those of other pages in their own files.
       *[other] Did you mean { $suggestion }? That of the start page stands in index.md, and those of other pages in their own files.
    }
raw-html = HTML is not shown on the site.
    .help = Write it in Markdown instead, for example **bold** or [link text](https://…).
bad-heading = The heading does not become one: an ordinary blank is expected after #.
    .help = Write it like this: { $right }
raw-heading-id = This would stand on the page as it is typed. An id counts at the end of a heading only and is written {"{"}#id{"}"}.
    .help = Write the heading like this, with nothing after the id: ## Heading {"{"}#id{"}"}
unbound-section = { $lands ->
        [none] The heading “{ $heading }” is not bound to any goal or activity.
       *[other] The heading “{ $heading }” is not bound to anything. The text below it lands at “{ $lands }”.
    }
    .help = { $suggestion ->
        [none] Write the id of the goal or activity at the end of the line: {"{"}#id{"}"}. If the text belongs to the same part, give the heading one more #. If it is about the whole follow-up, move it before the first part.
       *[other] Did you mean {"{"}#{ $suggestion }{"}"}? Write it at the end of the heading.
    }
unknown-notice = { $known ->
        [yes] “[!{ $word }]” would stand on the page as it is typed. A notice begins on a line of its own in a quotation.
       *[no] There is no notice called “[!{ $word }]”. It would stand on the page as it is typed.
    }
    .help = { $suggestion ->
        [none] Write > [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION] on a line of its own and the text on the next line, after > too.
       *[other] Write > [!{ $suggestion }] on a line of its own and the text on the next line, after > too.
    }
missing-note = There is no note “{ $name }”. The reference would stand on the page as it is typed.
    .help = Write the note on a line of its own: [^{ $name }]: The note’s text. Or remove the reference.
unused-note = Nothing refers to the note “{ $name }”.
    .help = Write [^{ $name }] where the note belongs, or remove it.
table-cells = { $which ->
        [more] The row has { $cells } cells, but the table has { $columns ->
            [one] one column
           *[other] { $columns } columns
        }. What is too much is not shown.
       *[fewer] The row has { $cells ->
            [one] one cell
           *[other] { $cells } cells
        }, but the table has { $columns } columns.
    }
    .help = Write as many cells as in the table’s first row. A cell may be empty. A vertical bar in the text is written \|.
raw-markup = { $sign ->
        [bold] Here stands ** without its counterpart. It would be seen on the page.
        [code] Here stands a backtick (`) without its counterpart. It would be seen on the page.
        [link] The link does not become one: its address has a blank or no end.
        [link-apart] The link does not become one: there is a blank between its words and its address.
        [reference] The link does not become one: the address that it refers to is missing.
        [list] The list does not become one: the blank after the sign is missing, or the sign is another.
        [brackets] The link does not become one: its brackets stand in the wrong places.
        [lines] The lines do not become a list. They run together in one paragraph.
        [foreign] This is markup of another program. It would stand on the page as it is typed.
        [indented] The line is indented so far that it is shown as code.
        [divider] The stroke makes the line above it a heading.
        [fence] Code begins here and never ends. All that comes after is shown as code.
        [tilde] The sign ~ strikes out the words up to the next ~.
        [empty-heading] The heading is empty.
        [empty-link] The link has no words, so nobody sees it.
        [definition] The address belongs to a link that is not there. The line is shown nowhere.
       *[table] The table does not become one: it needs an empty line before it, and a line like |---|---| below its first.
    }
    .help = { $sign ->
        [bold] Put ** close before and close after the words, or remove the signs.
        [code] Put the sign both before and after, or remove it.
        [link] Write [words](address) with the whole address and without blanks. A blank in an address is written %20.
        [link-apart] Write them together: [words](address)
        [reference] Write [words](address), or add the address on a line of its own: [name]: https://example.org
        [list] Write a hyphen and a blank before each item: - like this
        [brackets] Write the words in square brackets and the address in round ones: [words](address)
        [lines] Write a number, a full stop and a blank before each item: 1. like this. Or leave an empty line between the lines.
        [foreign] Write it in words, or remove it.
        [indented] Remove the blanks at the beginning of the line. If it is code, put three backticks (```) on the line before and after.
        [divider] If the stroke is to divide, leave an empty line before it. If the line is to be a heading, write ## before it and remove the stroke.
        [fence] Put three backticks (```) on a line of their own after the code.
        [tilde] Write \~ if the sign is to be seen. If the words are to be struck out, write ~~ before and after.
        [empty-heading] Write the heading's words after the signs, or remove the line.
        [empty-link] Write the words that are to be seen: [words](address)
        [definition] Write the link in the text, [words](address), or remove the line.
       *[table] Add what is missing.
    }
unused-text = A source has no text below its front matter, so this text is not shown.
    .help = Move what the reader should know to note in the front matter, or remove the text.
placeholder = “{ $words }” looks like something that was to be replaced before the text is shown.
    .help = Write what is to stand there, or remove it.
unknown-section = The heading is bound to “{ $id }”, which is not in the card for that period.
    .help = { $suggestion ->
        [none] Write the id of a goal or activity of the card within the braces.
       *[other] Did you mean “{ $suggestion }”?
    }
duplicate-section = There is already a section about “{ $id }”.
    .help = Join the two sections.
broken-link = The link to “{ $link }” leads nowhere.
    .help = { $suggestion ->
        [none] { $to ->
            [heading] Write the id at the end of the heading that the link is to lead to: ## Heading {"{"}#id{"}"}. It is to be in the same text.
           *[thing] See to the spelling of the id. Write the kind before it where several things have one id: goals/id, activities/id, indicators/id.
        }
       *[other] Write { $suggestion } instead.
    }
missing-attachment = There is no file “{ $link }” beside the text.
    .help = { $suggestion ->
        [none] Put the file in the same folder as the text, or in a folder with the page's name, and write its name exactly as the file has it.
       *[other] Did you mean { $suggestion }? Capital and small letters differ.
    }
refused-attachment = { $why ->
    [page] “{ $link }” can run something for whoever opens it, and is therefore not published.
    [program] “{ $link }” is a program, and is therefore not published.
    [archive] “{ $link }” is several files packed into one. It cannot be looked through, and is therefore not published.
    [macros] “{ $link }” can hold macros, and is therefore not published.
    [old-office] “{ $link }” is saved in an older format, which can hold macros. It is therefore not published.
    [image] “{ $link }” is a kind of image that not every browser shows, and is therefore not published.
    [film] “{ $link }” is film or sound, which cannot be published here.
   *[slides] “{ $link }” is a slide show, which cannot be published here.
}
    .help = { $why ->
        [page] Write its content in Markdown instead, or save it as a PDF.
        [program] Remove the link and the file.
        [archive] Put the files here one by one and link to each of them.
        [macros] Save it without macros, as .xlsx or .docx.
        [old-office] Save it as .xlsx, .docx or .pdf.
        [image] Save the image as JPEG, PNG or SVG.
        [film] Put it with a film service, with subtitles, and link to it there.
       *[slides] Save the slides as a PDF.
    }
bad-attachment = { $why ->
    [large] The file is larger than { $most } MiB, which is the most for { $kind }.
    [other-kind] The file is named as { $kind } but is { $detail }.
    [unknown-kind] The file is named as { $kind } but is something else.
    [element] The image holds the element { $detail }, which can run or fetch something.
    [handler] The image holds the attribute { $detail }, which can run something.
    [reference] The image refers to something outside the file: { $detail }.
    [program] The file holds something that can run for whoever opens it: a macro, a script or an embedded program.
    [locked] The file is locked with a password or encrypted. Nobody can read it then, and screen readers cannot either.
    [not-utf8] The file is not saved as UTF-8. The letters å, ä and ö will be wrong for whoever opens it.
   *[damaged] The file is broken or cut off.
}
    .help = { $why ->
        [large] { $shown ->
            [image] Make the image smaller: a width of 1,600 dots is enough.
           *[other] Save it in a smaller format, or divide it. Images in a document can often be made smaller when it is saved.
        }
        [other-kind] Save it again as { $kind }, or give the file the ending that it should have.
        [unknown-kind] Open it in the program that it was made in and save it again as { $kind }.
        [program] Save it without macros and scripts.
        [locked] Save it without a password.
        [not-utf8] Save it as “CSV UTF-8”.
        [damaged] Open it and save it again, or fetch it anew.
       *[other] Save it as plain or optimised SVG without scripts, links and animations.
    }
same-attachment-address = Two files get the same address on the site: { $address }.
    .help = Rename one of them. In an address, capital and small letters, å and a, blanks and hyphens are the same.
unread-attachment = The file’s words cannot be read, or not all of them. So nobody has checked whether it tells a personal identity number.
    .help = Put in the document as it is saved as PDF from the program that it was written in. If it is scanned, let the scanner or another program recognise the text.
unused-attachment = No text refers to the file, so it is not published.
    .help = Write [what it is about]({ $name }) in the text that it belongs to, or remove the file.
image-without-text = { $why ->
    [file-name] The image's text is only the file's name. Whoever does not see the image is not told what it shows.
   *[empty] The image lacks text for whoever does not see it.
}
    .help = Write what the image shows within the brackets: ![The new bridge seen from the north]({ $link }). If the image tells nothing that the text does not, write ![decoration]({ $link }).
personal-number = { $in ->
    [name] The name of the file or folder holds a valid Swedish personal identity number and would become part of an address. The site is not built with it.
   *[text] This is a valid Swedish personal identity number. The site is not built with it.
}
    .help = { $in ->
        [name] Give it another name.
       *[text] Remove the number. Describe the role instead of the person if it is needed.
    } If you are sure that it is no personal identity number, because it is a case number for example, write it under not-personal-numbers in the section [site] of book.toml.
published-personal-number = A valid Swedish personal identity number would stand in { $address } on the site: “{ $words }”. { $others ->
    [0] The site is not built with it.
    [one] It would stand in one more file. The site is not built with it.
   *[other] It would stand in { $others } more files. The site is not built with it.
}
    .help = The number stands so in no file. It comes about where texts are put side by side. Rewrite one of them. If you are sure that it is no personal identity number, write it under not-personal-numbers in the section [site] of book.toml.
no-personal-number = “{ $text }” cannot be a Swedish personal identity number and need not stand here.
    .help = Remove it, or correct it to a number that has been reported, such as 890201-3286.
unknown-reference = There is no { $kind ->
        [unit] unit
        [perspective] perspective
        [goal] goal
        [activity] activity
        [indicator] indicator
        [strategy] strategy
        [strategy-area] strategic area
        [strategy-goal] strategy goal
        [document] governing document
        [source] source
        [scorecard] scorecard
        [comparator] comparator
        [breakdown] breakdown
       *[other] such thing as
    } “{ $id }”.
    .help = { $suggestion ->
        [none] See to the id, or add the file.
       *[other] Did you mean “{ $suggestion }”?
    }
duplicate-id = The id “{ $id }” is taken.
    .help = Give one of them another id, for example with the unit's name first.
former-id-taken = The id “{ $id }” is in use already, and cannot lead on to this as well.
    .help = Remove it under former-id in one of the places. A goal or activity that takes over from another writes replaces instead.
changed-id = { $kind ->
        [goal] The goal
       *[activity] The activity
    } “{ $name }” has the id “{ $id }”, but seems to have had “{ $former }” in { $revision }. With different ids it counts as something old that is gone and something new that has come.
    .help = If it is the same, write id: { $former } as before. If the id is to change, change it in { $revision } as well and write former-id: { $former } here. If it is something new that takes over, write replaces: { $former }.
cyclic-parents = The units belong to each other in a circle: { $circle }.
    .help = Change “parent” in one of them.
odd-municipality = { $why ->
        [below] The municipality is said to belong to another unit.
       *[second] There is already a unit that is the municipality.
    }
    .help = { $why ->
        [below] Remove “parent”: the municipality stands at the top. If this is no municipality, change “kind”.
       *[second] Change the “kind” of one of them, to department, unit, committee or company.
    }
cyclic-replaces = “{ $id }” and “{ $replaced }” replace each other in a circle.
    .help = Remove “replaces” from the one that was there first.
end-before-start = The end { $end } comes before the start { $start }.
    .help = See to the dates. Have they changed places?
decision-order = The decision by { $body } stands after that by { $before }, but belongs before it.
    .help = Write the decisions as they happened: proposed, adopted, decided. See to date and role.
revision-order = { $order ->
        [same] The revision { $revision } holds from the same day as { $before }: { $date }.
       *[earlier] The revision { $revision } holds from { $date }, before { $before } does ({ $last }).
    }
    .help = Give the later one a later date in “from”.
unknown-round = The period { $period } is none of the site's rounds.
    .help = { $suggestion ->
        [none] { $file ->
            [settings] See to the period, and to what first and last say.
           *[content] See to the folder's name, or to the settings under [rounds] in book.toml.
        }
       *[other] Did you mean { $suggestion }? Rounds are set under [rounds] in book.toml.
    }
duplicate-follow-up = There is already a follow-up of { $unit } for { $period }.
    .help = Join the two files.
empty-follow-up = The follow-up says nothing: it has no status, no value and no text. The unit is not counted as having reported.
    .help = Fill in statuses of the goals and the activities. Remove the file if there is nothing to report yet.
incomplete-report = The follow-up is not complete: { $goals ->
        [0] the scorecard has no goals
        [one] { $judged } of 1 goal is judged
       *[other] { $judged } of { $goals } goals are judged
    }, { $activities ->
        [0] no activities are due
        [one] { $reported } of 1 activity is reported
       *[other] { $reported } of { $activities } activities are reported
    }{ $indicators ->
        [0] { "" }
        [one] , { $measured } of 1 indicator has a value
       *[other] , { $measured } of { $indicators } indicators have a value
    }. Left out: { $left-out }.
    .help = Write how it is going with what is left out. Otherwise the page of the follow-up says that it is left out.
copied-report = { $count ->
        [one] The text is the same
       *[other] { $count } texts are the same
    } as in { $path }.
    .help = Write what holds now. See to the statuses, the values and the day on which it was handed in as well, if the file is a copy.
reported-outside-round = { $how ->
        [before] The follow-up of { $period } was handed in { $date }, before the period began ({ $start }).
        [during] The follow-up of { $period } was handed in { $date }, before the period was over ({ $end }).
       *[after] The follow-up of { $period } was handed in { $date }, more than a year after the end of the period ({ $end }).
    }
    .help = Write the day on which the follow-up was handed in. If the file is a copy of an earlier follow-up, the day is still that one's.
not-in-force = “{ $id }” was not in force then.
    .help = See to the period, and to which revision of the card held on its last day.
published-too-early = { $what ->
        [round] The round is published { $date }, but the period is not over until { $end }.
       *[follow-up] The follow-up is published { $date }, but the period is not over until { $end }.
    }
    .help = Choose a date after the period's end.
corrected-too-early = The correction is dated { $date }, before the figure or status was shown ({ $public }).
    .help = Give the day on which what was published was corrected. What is changed before it has been shown needs no correction.
former-not-shown = { $of ->
        [target] “{ $former }” is not shown: the target’s rule has no single number that can have stood there before.
       *[follow-up] “{ $former }” is not shown: a correction of the whole follow-up has no single value that stood there before.
    }
    .help = { $of ->
        [target] Remove “former”, and say in “reason” what stood there before. No target is then shown before the day of the correction.
       *[follow-up] Remove “former”, and say in “reason” what stood there before. A correction of a single status or value is to stand beside it.
    }
lost-address = The page { $address } was published { $date } and leads nowhere any more.
    .help = { $cure ->
        [renamed] If it is called { $suggestion } now, add there: former-id: { $id }. The old address then leads on. If that is something else, put back what the page was about. If the page is to go, build once without --strict.
        [led] Put back what the page was about. If something else has come in its place, add there: former-id: { $id }. The old address then leads on. If the page is to go, build once without --strict.
       *[file] Put the file back. If the page is to go, build once without --strict.
    }
unexplained-correction = { $how ->
        [gone] { $count ->
            [one] A figure or status published { $date } about { $what } is no longer there.
           *[other] { $count } figures and statuses published { $date } about { $what } are no longer there.
        }
        [withdrawn] “{ $published }”, published { $date } for { $what }, is missing here.
        [silent] “{ $published }”, published { $date } for { $what }, is missing here.
       *[other] “{ $now }” stands here, but “{ $published }” was published { $date } for { $what }.
    }
    .help = { $how ->
        [gone] { $thing ->
            [unwritten] Put it back. If it only has a new id, add there: former-id: { $id }.
           *[written] Put the file back.
        } If it really is to go, build once without --strict: the page of corrections then says that they were withdrawn without explanation.
        [silent] Put it back. If it is to go, add to the follow-up: corrected: {"{"}date: { $today }, reason: why{"}"}
        [withdrawn] Put it back. If it is to go, keep the row, write absent: missing and add corrected: {"{"}date: { $today }, reason: why, former: { $published }{"}"}
        [cell] Change it back, or fill in the columns corrected ({ $today }), corrected-reason (why) and former-value ({ $published }) in the same row. A comparator or part has a column of its own, such as former-country.
        [target] Change it back. If a decision moved the target, write the old one under former-targets. If it was a slip, add to the target: corrected: {"{"}date: { $today }, reason: why{"}"}
        [share] Change it back, or add to the activity: corrected: {"{"}date: { $today }, reason: why, former-share-done: { $published }{"}"}
       *[key] Change it back, or add to it: corrected: {"{"}date: { $today }, reason: why, former: { $published }{"}"}
    }
duplicate-observation = { $what ->
        [round] There is already an exception for the round { $period }.
        [target] There is already a target that held until { $period }.
        [change] There is already a change for { $period }.
        [milestone] There is already a milestone for { $period }.
       *[value] There is already a value for { $period }.
    }
    .help = Keep one of them.
conflicting-values = Here { $value } is given for { $period }, but elsewhere { $other } is given for the same period.
    .help = Write the value in one place and take the other away. If a published value has changed, write corrected at the one that is to hold, with former: { $other }
same-value-twice = The value { $value } for { $period } stands elsewhere too.
    .help = Once is enough. Then the two can never differ.
period-of-other-kind = The indicator's own values are for { $kind ->
        [year] whole years
        [years] several years together
        [twelve-months] twelve months
        [school-year] school years
        [half] half-years
        [third] thirds of a year
        [quarter] quarters
        [month] months
       *[day] single days
    }. For which period is the value here?
    .help = Write the period at the value: period: { $meant } if that is meant, or period: { $period } if it really is for that period only.
span-of-years = The periods are read as months, but look like several years: does “{ $period }” mean { $first }–{ $last }?
    .help = Write { $first }-{ $last } if several years are meant.
value-ahead = The period { $period } has not begun, so the value is not shown yet.
    .help = Check the period. Write a forecast or a budget under forecasts. If the value is to be shown later, write the day under published.
incomplete-target = The rule needs “{ $key }”, which is missing or does not fit.
    .help = Add “{ $key }”, or choose another rule.
contradictory-target = { $said ->
        [nothing] The rule is “{ $rule }”, but better is not written, and then the page says that a higher value is better.
       *[other] The rule is “{ $rule }”, but the indicator says that { $said } is better.
    }
    .help = Write better: { $wants } in the indicator's file if the rule is right. Otherwise, change the rule.
unclear-voice = { $how ->
        [unnamed] The site is about a municipality that is not named, so pages only say “the municipality”.
       *[own] municipality is shown nowhere, since the site is the municipality’s own.
    }
    .help = { $how ->
        [unnamed] Write the municipality’s name as municipality under [site]. If the municipality itself publishes the site, remove voice.
       *[own] Remove municipality. The municipality’s name stands as publisher. If somebody else publishes the site, voice is to be observer.
    }
unused-target-key = The rule “{ $rule }” makes no use of { $key }, so it is shown nowhere.
    .help = Remove { $key }, or choose the rule that you mean: at-least and at-most have one value, within has two, and rules that compare have a comparator.
contradictory-report = { $why ->
        [absent] Here stands both a value and that the value is missing.
        [cause] Here stands the cause “{ $cause }”, but “{ $word }” needs no explanation.
        [marks] Here stands how sure a value is, but no value.
        [done] The activity is said to be “{ $word }”, but only { $share } per cent of it is done.
        [not-begun] The activity is said to be “{ $word }”, but { $share } per cent of it is done.
       *[all-done] All of the activity is done ({ $share } per cent), but it is said to be “{ $word }”.
    }
    .help = { $why ->
        [absent] Remove one of them.
        [cause] Remove the cause, or change the status.
        [marks] Write the value, or remove reliability and margin-of-error.
       *[other] Change the status or the share, so that they say the same thing.
    }
count-mismatch = The decision states { $stated }, but the list has { $listed }.
    .help = Correct the number or the list.
bad-folder = “{ $folder }” is no folder within the site's folder.
    .help = Write a folder that lies beside book.toml, such as content, without .. and without a leading slash.
unknown-time-zone = There is no time zone “{ $zone }”.
    .help = Write a zone such as Europe/Stockholm.
bad-base-url = “{ $url }” is no web address that the site can stand at.
    .help = Write the whole address, such as https://example.org/scorecards/, without a question mark or a number sign.
bad-colour = “{ $colour }” is no colour.
    .help = Write it with a number sign and six figures, such as #143f3a.
low-contrast = { $colour } is hard to see on { $ground }: the contrast is { $contrast } to 1. Text needs at least 4.5 to 1.
    .help = { $suggestion ->
        [none] No lighter or darker shade of the colour will do. Choose another colour.
       *[other] The nearest colour that will do is { $suggestion }.
    }
bad-logo = { $why ->
    [missing] There is no logo “{ $path }”.
    [unreadable] The logo “{ $path }” cannot be read: { $detail }.
    [large] The logo “{ $path }” is { $detail } KiB large. It is on every page and may be 256 KiB at most.
    [huge] The logo “{ $path }” is much too large. It is on every page and may be 256 KiB at most.
    [outside] The logo “{ $path }” lies outside the site’s folder.
    [element] The logo “{ $path }” holds the element { $detail }, which may run or fetch something.
    [handler] The logo “{ $path }” holds the attribute { $detail }, which may run something.
    [reference] The logo “{ $path }” refers to something outside the file: { $detail }.
   *[no-drawing] The logo “{ $path }” is neither an SVG nor a PNG file.
}
    .help = { $why ->
        [missing] Write its path from the folder of book.toml, such as logo.svg.
        [unreadable] { $cure ->
            [none] Write the path of an SVG or PNG file that can be read.
           *[other] { $cure }
        }
        [large] Save it in a smaller format, best of all as SVG.
        [huge] Save it in a smaller format, best of all as SVG.
        [outside] Put the file itself into the folder of book.toml, and no link to it.
        [no-drawing] Save it as SVG or PNG.
       *[other] Save it as plain or optimised SVG without scripts, links and animations.
    }
language-without-words = The theme has no words in the language “{ $language }”.
    .help = Remove the language, or put the words in the folder translations/{ $language }/ of a theme of your own. The folder is given by folder under [theme].
late-deadline = The round is published before its follow-ups are due. It is therefore published on the day they are due.
    .help = Choose a later day of publication, or an earlier one for the follow-ups: publish-days is to be at least as many as deadline-days.
duplicate-status = The word “{ $word }” is among the statuses already.
    .help = Give one of them another word, or take it away. Otherwise there is no telling which is meant in a follow-up.
round-of-other-kind = The period { $period } does not fit the number of rounds a year.
    .help = Write the period in the form { $example }, or change per-year.
compliance-mismatch = { $sort ->
        [nothing-listed] The site is said to be “{ $compliance }”, but no shortcomings are given.
       *[something-listed] The site is said to be “{ $compliance }”, but a shortcoming against the act is given.
    }
    .help = { $sort ->
        [nothing-listed] Add what falls short under [[accessibility.shortcomings]], or change compliance.
       *[something-listed] Write partially-compliant, or remove the shortcoming if it has been mended.
    }
statement-ahead = The accessibility statement is dated { $date }, which is after today, { $day }.
    .help = Correct the date. Until then the assessment is not shown on the site.
statement-order = The statement is said to have been looked over on { $date }, before the assessment on { $first }.
    .help = Correct one of the dates. A statement is looked over on the day of the assessment or later.
toml-syntax = { $sort ->
        [quote] The text lacks quotation marks.
        [curly] Curly quotation marks (”) do not count. A text stands within straight ones (").
        [open-quote] A quotation mark is opened but not closed.
        [after-quote] Text follows a quotation mark that ends the value.
        [extra-mark] There is one sign too many at the end of the line.
        [backslash] A backslash (\) within straight double quotation marks has a meaning of its own, and the sign after it gives none here.
        [number] A number cannot be written like that in book.toml.
        [colon] The line is written as in a content file, with a colon. book.toml has equals signs, and headings in square brackets.
        [equals] An equals sign is missing between key and value.
        [equals-twice] More than one equals sign stands between key and value.
        [empty] The key has no value.
        [nothing] A value that says that there is none cannot be written in book.toml.
        [two-keys] More than one key stands on the line.
        [duplicate] The key or the heading is there already.
        [heading] The heading is not written as one.
        [bracket] A bracket has no beginning, no end or no comma between its parts.
        [key] The key has characters that a key cannot have.
        [list-sign] A list is not written with dashes or dots in book.toml.
        [remark] A comment does not begin like that in book.toml.
       *[line] The line is neither a heading in square brackets nor key, equals sign and value.
    }
    .help = { $right ->
        [none] { $sort ->
            [quote] Put straight quotation marks around texts: title = "Scorecards"
            [open-quote] Close the text with the mark that it begins with: title = "Scorecards"
            [after-quote] Put quotation marks round the whole text, of the sort that it does not hold: title = 'Our "town"'
            [backslash] Write plain slashes (/), or put single quotation marks round the text.
            [empty] Write a value, or remove the line.
            [nothing] Remove the line. Then the usual value holds.
            [two-keys] Write one key a line.
            [duplicate] Keep one of them. A heading such as [site] may stand there only once, too.
            [heading] Write the heading in square brackets: [site]
            [bracket] Put commas between the parts and close with the same kind of bracket: authors = ["Anna", "Bo"]
            [key] Use only the letters a–z, digits, hyphens and underscores in keys. They are listed in the configuration reference (malkort reference configuration).
            [list-sign] Write several texts like this: authors = ["Anna", "Bo"]. Each word for a status has a heading of its own: [[statuses.goals]]
           *[line] Write key, equals sign and value: title = "Scorecards"
        }
       *[other] Write this: { $right }
    }
theme-fault = { $why ->
    [filter] There is no filter called “{ $name }”.
    [test] There is no test called “{ $name }”.
    [function] There is no function called “{ $name }”.
    [component] The component “{ $name }” is not there, or is there twice.
    [template] There is no template called “{ $name }”.
    [tag] There is no such instruction.
    [undefined] { $name ->
        [none] The value does not exist.
       *[other] “{ $name }” does not exist in this template.
    }
    [block] The block “{ $name }” is not in the template that this one extends.
    [block-twice] The block “{ $name }” is in the template already.
    [extends] That a template extends another is to be written once, first in the file.
    [outside-blocks] What stands outside the blocks is not shown, since the template extends another.
    [circular] The template leads back to itself.
    [unclosed] Something that is opened in the template is not closed.
    [unexpected] The template cannot be understood here. Something is missing, superfluous or misspelt.
    [division] The template divides by zero.
    [value] What the template does cannot be done with this kind of value.
    [not-utf8] The file is not saved as UTF-8: line { $line }, column { $column } cannot be read.
    [words] The words cannot be understood here.
   *[other] The template cannot be used, and this is where it fails.
}
    .help = { $why ->
        [words] Write a key, an equals sign and a text, such as goals = Goals, and close every brace. If the file is removed, the built-in theme’s words are used.
        [not-utf8] Save the file as UTF-8, or remove it: the built-in theme’s is used then.
       *[other] Mend the file, or remove it: the built-in theme’s is used then.
    }

first-defined-here = is already here
same-words-here = the same words stand here
had-this-id = had this id
referred-to-here = referred to here
starts-here = starts here
said-here = said here
comes-after-this = stands after this
also-here = here too
elsewhere = { $count ->
        [one] The same goes for one more place.
       *[other] The same goes for { $count } more places.
    }
more-alike = { $count ->
        [one] The file has one more of the same kind, shown with --max all.
       *[other] The file has { $count } more of the same kind, shown with --max all.
    }
