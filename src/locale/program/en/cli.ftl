found = { $errors ->
        [0] { "" }
        [one] 1 error
       *[other] { $errors } errors
    }{ $errors ->
        [0] { "" }
       *[other] { $warnings ->
            [0] { "" }
           *[other] , { "" }
        }
    }{ $warnings ->
        [0] { "" }
        [one] 1 warning
       *[other] { $warnings } warnings
    }
built = Built { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    } in { $out }: { $written ->
        [0] none changed
        [one] 1 file new or changed
       *[other] { $written } files new or changed
    }, { $unchanged } as before, { $removed } removed{ $foreign ->
        [0] .
        [one] . A file that malkort did not make was left in place.
       *[other] . { $foreign } files that malkort did not make were left in place.
    }
checked = No errors. The site would have { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }.
to-write = { $count ->
        [one] One thing about the site is left to write in book.toml: { $keys }. Until then the site says that it is not stated.
       *[other] { $count } things about the site are left to write in book.toml: { $keys }. Until then the site says that they are not stated.
    }
to-write-identity = Write under [site] in book.toml what feeds and calendars are to know the site by, once and for all: identity = "the-municipality-scorecards", or the municipality's code as municipality-code. Without it, those who follow the site get everything once more if the topmost unit gets another id.
made = Wrote { $files ->
        [one] 1 file
       *[other] { $files } files
    } in { $folder }. Build with: malkort build { $folder }
in-the-way = { $files ->
        [one] A file is there already
       *[other] { $files } files are there already
    } and will not be written over: { $paths }. Choose another folder.
no-configuration = The folder has no book.toml that can be read ({ $detail }). Go to the site's folder, or make a site with: malkort init
no-content = The folder { $folder } cannot be read: { $detail }.
many-threads = It is not possible to start { $count } threads on this computer. Choose fewer with --jobs.
program-fault = This is a fault in malkort, not in the content: { $detail }
out-holds-content = The site cannot be built in { $path }, for the content lies there. Choose another folder with --out.
out-busy = Another build of the same site is under way ({ $path } is locked), and two must not write at once. Wait until it is done, or let malkort wait: --wait 600. The lock lets go by itself when the other build ends, even if it is killed; the file never has to be removed.
out-waiting = Another build of the same site is under way. Waiting for at most { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}.
out-not-ours = { $path } holds files that malkort did not make, and they are not written over. Choose another folder with --out.
out-in-the-way = { $path } was not made by malkort and stands where a page is to stand. Move the file or give it another name.
out-no-folder = { $path } cannot be the site's folder.
out-machine = { $path }: { $detail }. The site is as it was.
site-refused = The site would hold a valid Swedish personal identity number. Run malkort check to see where.
out-sink = A page could not be written: { $detail }. The site is as before.
out-other-volume = { $path } is a volume of its own, mounted within the site’s folder. It could be emptied, so nothing is built. Unmount it or mount it somewhere else, or choose another folder with --out.
out-damaged-manifest = { $path } is damaged and cannot be read. The file says what was last published and which corrections have been made, so keep it and all else in the folder. Put the file back from a backup and build again, or build in another folder for now with --out.
out-half-done = Only some of the files in { $path } were exchanged: { $detail }. Remove what stands in the way and build again, and they will be completed.
out-other-site = Another site lies in { $path }, with a book.toml of its own beside it. It would be replaced. Choose another folder with --out.
out-replaces-site = Another site ({ $theirs }) lies in { $path } than this one ({ $own }). It would be gone for those who read it. If the content or the folder is the wrong one: choose the right one, the folder with --out. If it is meant to be replaced: add --replace-site.
file-among-content = { $path } lies among what the site is made from, so no file is written there. Choose a place outside the content and the theme.
day-named = The site that the public reads is not changed to how it stands on { $day } while today is { $today }. Build in another folder with --out to see how it looks on that day, or name the site’s own folder with --out if that is the one meant.
day-behind = The computer’s clock says { $today }, but the site was published or written on { $day }. What is already public would disappear. Set the clock, or name the day yourself: --as-of { $today } --out and the folder.
day-far-ahead = The computer’s clock says { $today }, but nothing has been published or written since { $day }. If the clock is wrong, what is not public yet would become so. Set the clock. If it is right, name the day yourself with --as-of { $today }.
next-wrong-clock = The computer's clock says { $today }, but what is last known of the site is from { $day }. If the clock is wrong, so is the answer. Set the clock right. If it is right, give the day yourself with --as-of { $today }.
report-in-the-way = { $path } already exists and is no earlier report of malkort’s, so the file is not written over. Choose another file with --report.
report-machine = The report cannot be written to { $path }: { $detail }. Choose another file with --report.
init-machine = { $path }: { $detail }.
diff-ends = { $old } and { $new } cannot be compared. Give two revisions (school/2017 school/2018), two rounds (2018-t1 2018-t2) or two days (2018-01-01 2018-06-30).
diff-unknown = { $old } or { $new } does not exist or is not public on { $day }, or they are of different scorecards. There is: { $known }
archived = Packed { $files ->
        [one] 1 file
       *[other] { $files } files
    } in { $out } ({ $size } MB).
archive-unknown-round = There is no follow-up round { $round }. There are: { $rounds }.
archive-not-yet = The follow-up round { $round } is not published until { $date }. Give a day with --as-of to pack it anyway.
archive-in-the-way = { $path } already exists and is not written over. Choose another name with --out.
archive-machine = { $path }: { $detail }. No archive was written.

# Days on which the site changes by itself.
next-nothing = The site will not change by itself up to and including { $until }.
next-day = { $date }:
turn-none = A page that looks a while ahead, such as the calendar, gets more to show.
turn-published = { $name } ({ $id }) becomes public.
turn-in-force = { $name } ({ $id }) takes effect.
turn-over = { $name } ({ $id }) is in force no longer.
turn-decided = The day of a decision on { $name } ({ $id }).
turn-round-begins = The period { $id } begins.
turn-round-opens = The period { $id } is over, and reporting begins.
turn-deadline-passed = The last day to report for { $id } has passed.
turn-round-published = The follow-up for { $id } is published.
turn-round-overdue = The follow-up for { $id } was to be published, but no unit has reported.
turn-activity-begins = The activity { $name } ({ $id }) is to begin.
turn-activity-late = The activity { $name } ({ $id }) becomes late.
turn-activity-ended = The last day of the activity { $name } ({ $id }) has passed.
turn-value = { $name } ({ $id }) gets a value.
turn-too-old = The latest value of { $name } ({ $id }) becomes too old.
turn-target-moved = { $name } ({ $id }) gets another target, baseline or direction.
turn-corrected = A correction of { $name } ({ $id }) takes effect.
turn-contact-expired = The contact for { $name } ({ $id }) is valid no longer.
next-render = The site cannot be built as it will be: { $detail }

# Why the machine refused, as half a sentence.
machine-not-found = the file or folder does not exist
machine-permission-denied = permission is missing
    .help = See whose the file or folder is and what you may do with it.
machine-already-exists = the name is taken by something else
machine-not-a-directory = something in the path is a file and no folder
machine-is-a-directory = it is a folder and no file
machine-read-only = the disk can be read only, not written to
    .help = Choose a place on another disk.
machine-storage-full = the disk is full
    .help = Make room and try again.
machine-quota-exceeded = the space that you may use on the disk is used up
    .help = Remove something that is not needed, or ask for more room.
machine-file-too-large = the file is too large
machine-not-empty = the folder is not empty
machine-invalid-input = it is no ordinary file, or the name cannot be used
machine-invalid-data = the file is damaged or ends too early
machine-interrupted = it was interrupted
    .help = Try again.
machine-loop = links lead round in a ring
    .help = Remove the links and put the file itself there.
machine-many-open = too many files are open
    .help = Close other programs, or raise the limit with ulimit -n.
machine-damaged-disk = the disk could not be read or written
    .help = Have the disk looked at, and save what is on it somewhere else.
machine-busy = the file or folder is in use by something else
    .help = Close what uses it and try again.
machine-crosses-devices = it lies on another volume
machine-invalid-filename = the name is too long or holds characters that cannot be used
    .help = Choose a shorter name.
machine-out-of-memory = there is not enough memory
machine-timed-out = the answer took too long
    .help = Try again.
machine-stale = the network folder no longer answers
    .help = Connect to it again.
machine-number = the computer answered with error number { $number }
machine-other = the computer did not say why

review-unreadable = { $file } cannot be read. Check the path.
review-no-card = { $file } is no scorecard in the main language. A scorecard stands in scorecards/UNIT/YEAR.md and has a title and a from.
review-whose = Whose scorecard { $file } is cannot be told. Add --unit UNIT, such as --unit school.
review-beyond = Nobody will be able to follow up
review-lacking = Can be followed up, but something is missing
review-lacks = Missing: { $what }.
review-write = Write in { $file }, for example:
review-a-source = The executive board’s proposal for the scorecard
