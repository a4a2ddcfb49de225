//! Would anybody get through on what is written as an e-mail address or a telephone number?

use crate::diagnostic::Diagnostics;
use crate::read::{Written, odd_email, odd_phone};
use crate::source::{FileId, Origin};

/// Reports an e-mail address or a telephone number that nobody would get through on.
pub(super) fn report_odd_contact(
    file: FileId,
    email: Option<&Written<Box<str>>>,
    phone: Option<&Written<Box<str>>>,
    diagnostics: &mut Diagnostics,
) {
    let place = |at| Origin { file, node: at }.value();
    let email = email.filter(|email| !email.value.is_empty());
    let email = email.and_then(|email| odd_email(&email.value, place(email.at)));
    let phone = phone.filter(|phone| !phone.value.is_empty());
    let phone = phone.and_then(|phone| odd_phone(&phone.value, place(phone.at)));
    for found in [email, phone].into_iter().flatten() {
        diagnostics.report(found);
    }
}
