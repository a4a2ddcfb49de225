//! Which words is PDF's own notation made of (ISO 32000-1, 7.2 and 7.3)? In come bytes, out come tokens one by one, and what
//! stands under a key of a dictionary.

/// One token of an object or of a page's content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token<'b> {
    /// A name, without its stroke.
    Name(&'b [u8]),
    /// A string's bytes.
    Text(Vec<u8>),
    /// A figure, a keyword or an operator.
    Word(&'b [u8]),
    /// A list or a dictionary begins.
    Open,
    /// A list or a dictionary ends.
    Close,
}

/// Goes through bytes token by token.
pub(super) struct Tokens<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Tokens<'b> {
    pub(super) fn of(bytes: &'b [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// What has not been gone through.
    pub(super) fn rest(&self) -> &'b [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Goes past so many bytes.
    pub(super) fn pass(&mut self, count: usize) {
        self.at = self.at.saturating_add(count).min(self.bytes.len());
    }

    fn take_while(&mut self, is_taken: impl Fn(u8) -> bool) -> &'b [u8] {
        let rest = self.rest();
        let end = rest.iter().position(|byte| !is_taken(*byte)).unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or_default()
    }

    /// A string in brackets, from behind the first (7.3.4.2).
    fn literal(&mut self) -> Vec<u8> {
        let mut out = Vec::new();
        let mut depth = 1_usize;
        while let Some(byte) = self.rest().first().copied() {
            self.at += 1;
            match byte {
                b'\\' => self.escaped(&mut out),
                b')' if depth == 1 => break,
                b'(' => {
                    depth += 1;
                    out.push(byte);
                }
                b')' => {
                    depth -= 1;
                    out.push(byte);
                }
                _ => out.push(byte),
            }
        }
        out
    }

    /// What stands behind a backslash: a sign, three figures of base eight, or the end of a line, which is nothing.
    fn escaped(&mut self, out: &mut Vec<u8>) {
        let Some(byte) = self.rest().first().copied() else { return };
        if matches!(byte, b'0'..=b'7') {
            let figures = self.rest().iter().take(3).take_while(|byte| matches!(byte, b'0'..=b'7'));
            let (count, value) = figures
                .fold((0, 0_u32), |(count, sum), one| (count + 1, sum * 8 + u32::from(one - b'0')));
            self.at += count;
            out.push(u8::try_from(value & 0xff).unwrap_or_default());
            return;
        }
        self.at += 1;
        match byte {
            b'n' => out.push(b'\n'),
            b'r' => out.push(b'\r'),
            b't' => out.push(b'\t'),
            b'\r' | b'\n' => {}
            _ => out.push(byte),
        }
    }

    /// A string in figures of base sixteen, from behind its sign (7.3.4.3).
    fn hexadecimal(&mut self) -> Vec<u8> {
        let figures = self.take_while(|byte| byte != b'>');
        self.pass(1);
        let figures: Vec<u8> = figures
            .iter()
            .filter_map(|byte| char::from(*byte).to_digit(16))
            .filter_map(|figure| u8::try_from(figure).ok())
            .collect();
        let pair = |pair: &[u8]| {
            pair.first().map_or(0, |high| high << 4) | pair.get(1).copied().unwrap_or_default()
        };
        figures.chunks(2).map(pair).collect()
    }
}

impl<'b> Iterator for Tokens<'b> {
    type Item = Token<'b>;

    fn next(&mut self) -> Option<Token<'b>> {
        loop {
            self.take_while(|byte| byte.is_ascii_whitespace() || byte == 0);
            let byte = self.rest().first().copied()?;
            let is_double = self.rest().get(1) == Some(&byte);
            if !is_regular(byte) {
                self.at += 1;
            }
            return Some(match byte {
                b'%' => {
                    self.take_while(|byte| byte != b'\n' && byte != b'\r');
                    continue;
                }
                b'/' => Token::Name(self.take_while(is_regular)),
                b'(' => Token::Text(self.literal()),
                b'<' if !is_double => Token::Text(self.hexadecimal()),
                b'<' | b'[' | b'{' => {
                    self.pass(usize::from(byte == b'<'));
                    Token::Open
                }
                b'>' | b']' | b'}' | b')' => {
                    self.pass(usize::from(byte == b'>' && is_double));
                    Token::Close
                }
                _ => Token::Word(self.take_while(is_regular)),
            });
        }
    }
}

/// A byte that a name, a figure or an operator may hold.
fn is_regular(byte: u8) -> bool {
    !byte.is_ascii_whitespace() && byte != 0 && !b"%/()<>[]{}".contains(&byte)
}

/// What stands in a dictionary: its names, each with the bytes from where its value begins.
pub(super) fn entries(dictionary: &[u8]) -> Vec<(&[u8], &[u8])> {
    let mut tokens = Tokens::of(dictionary);
    let mut found = Vec::new();
    let mut depth = 0_usize;
    // The name whose value is to come.
    let mut key = None;
    loop {
        let from = tokens.rest();
        let Some(token) = tokens.next() else { break };
        match (&token, depth) {
            (Token::Name(name), 1) if key.is_none() => key = Some(*name),
            (_, 1) if token != Token::Close => {
                if let Some(key) = key.take() {
                    found.push((key, from));
                }
            }
            // Not a dictionary.
            (_, 0) if token != Token::Open => break,
            _ => {}
        }
        match token {
            Token::Open => depth += 1,
            Token::Close => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    break;
                }
            }
            Token::Name(_) | Token::Text(_) | Token::Word(_) => {}
        }
    }
    found
}

/// What stands under a name of a dictionary.
pub(super) fn entry<'b>(entries: &[(&[u8], &'b [u8])], name: &[u8]) -> Option<&'b [u8]> {
    entries.iter().find(|(key, _)| *key == name).map(|(_, value)| *value)
}

/// The name that a value is.
pub(super) fn name(value: &[u8]) -> Option<&[u8]> {
    match Tokens::of(value).next()? {
        Token::Name(name) => Some(name),
        Token::Text(_) | Token::Word(_) | Token::Open | Token::Close => None,
    }
}

/// The names that a value is: one, or those of a list; none where it refers to them.
pub(super) fn names(value: &[u8]) -> Vec<&[u8]> {
    let mut found = Vec::new();
    let mut is_list = false;
    for token in Tokens::of(value) {
        match token {
            Token::Open if !is_list => is_list = true,
            Token::Name(name) => {
                found.push(name);
                if !is_list {
                    break;
                }
            }
            Token::Text(_) | Token::Word(_) | Token::Open | Token::Close => break,
        }
    }
    found
}

/// The whole number that a value begins with.
pub(super) fn number(value: &[u8]) -> Option<u32> {
    match Tokens::of(value).next()? {
        Token::Word(word) => std::str::from_utf8(word).ok()?.parse().ok(),
        Token::Name(_) | Token::Text(_) | Token::Open | Token::Close => None,
    }
}

/// The numbers of the objects that a value refers to (`12 0 R`): one, or those of a list.
pub(super) fn references(value: &[u8]) -> Vec<u32> {
    let mut found = Vec::new();
    let mut words: [&[u8]; 2] = [b"", b""];
    let mut is_list = false;
    for token in Tokens::of(value) {
        match token {
            Token::Open if !is_list => is_list = true,
            Token::Word(b"R") => {
                found.extend(number(words[0]));
                if !is_list {
                    break;
                }
            }
            Token::Word(word) => words = [words[1], word],
            Token::Name(_) | Token::Text(_) | Token::Open | Token::Close => break,
        }
    }
    found
}
