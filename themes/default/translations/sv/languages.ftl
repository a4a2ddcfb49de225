## När något på en sida inte finns på sidans språk.

not-translated = Innehållet på den här sidan är inte översatt. Det visas på originalspråket: { $language }.
not-translated-name = Rubriken är inte översatt. Den visas på originalspråket: { $language }.
not-translated-parts = De delar som har ett streck i kanten är inte översatta. De visas på originalspråket: { $language }.
