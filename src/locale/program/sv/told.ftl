# Det som kommandona status och explain säger.

status-heading = { $name }: så går det, enligt vad som är känt { $day }
status-goals = Mål
status-activities = Aktiviteter
status-judged = Bedömt
status-reported = Rapporterat
status-of-total = { $known } av { $total }
status-late = { $count ->
        [0] Ingen känd aktivitet är försenad.
        [one] 1 aktivitet är försenad:
       *[other] { $count } aktiviteter är försenade:
    }
status-more-late = { $count ->
        [one] och 1 till (--format json visar alla)
       *[other] och { $count } till (--format json visar alla)
    }
status-not-reported = Har inte rapporterat:
status-not-handed-in = Har inte lämnat in:
status-incomplete = { $count ->
        [one] 1 rapport utelämnar något:
       *[other] { $count } rapporter utelämnar något:
    }
status-more-incomplete = { $count ->
        [one] och 1 till
       *[other] och { $count } till
    }
status-unknown-unit = Det finns ingen enhet { $id }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }Menade du { $suggestion }?
    }

explain-status = Läge: { $status }
explain-page = Sida: { $page }
explain-why = Varför
explain-grounds = Det bygger på
explain-usual = standardvärdet; book.toml säger inget annat
explain-held = Skrivet men ännu inte offentligt, och inte inräknat
explain-held-revision = Ett målkort, offentligt från { $until }
explain-held-report = En rapport, offentlig från { $until }
explain-held-value = Ett värde, offentligt från { $until }
explain-not-public-until = { $id } är inte offentligt { $day }. Det blir det { $from }. Se hur det står då: --as-of { $from-typed }
explain-not-public = { $id } är inte offentligt { $day }, och inget säger när det blir det.
explain-not-handed-in = { $id }: inte inlämnad; { $goals } mål, { $activities ->
        [one] 1 aktivitet
       *[other] { $activities } aktiviteter
    }; skriv { $path }
explain-deadline = Sista dag att lämna in: { $date }
explain-covers = Den omfattar: { $words }.
explain-unknown = Det finns inget med id { $id }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }Menade du { $suggestion }?
    }
explain-ambiguous = { $id } är id för flera saker. Skriv vilken: { $ways }
explain-no-status = { $id } är av ett slag som inte har något läge att förklara. Det har mål, aktiviteter, mått, strategimål, målkort, enheter, omgångar och uppföljningar.

# Sidan om en kod.
explain-code = { $severity ->
        [error] fel
        [warning] varning
       *[hint] tips
    }[{ $code }]: { $what }
explain-code-before = Publicerat tidigare, { $path }:
explain-code-wrong = Fel, { $path }{ $peculiar ->
        [latin-1] { " " }(sparad i Windows-1252)
        [large] { " " }(upprepat tills filen är större än 4 MiB)
        [link] { " " }(en symbolisk länk till)
        [pipe] { " " }(ett rör i stället för en fil)
        [locked] { " " }(utan rätt att läsa den)
       *[none] { "" }
    }:
explain-code-right = Rätt, { $path }:
