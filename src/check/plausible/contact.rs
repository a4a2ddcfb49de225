//! How to reach someone: can the address be written to, and the number be dialled?

use crate::check::Checker;
use crate::read::written::ContactWritten;
use crate::read::{Written, odd_email, odd_phone};
use crate::source::{FileId, Origin};

impl Checker<'_> {
    /// Reports an e-mail address or a telephone number that nobody would get through on.
    pub(in crate::check) fn report_odd_contact(
        &mut self,
        file: FileId,
        written: Option<&Written<ContactWritten>>,
    ) {
        let Some(Written { value: contact, .. }) = written else { return };
        let place = |at| Origin { file, node: at }.value();
        let email = contact.email.as_ref();
        let email = email.and_then(|email| odd_email(&email.value, place(email.at)));
        let phone = contact.phone.as_ref();
        let phone = phone.and_then(|phone| odd_phone(&phone.value, place(phone.at)));
        for found in [email, phone].into_iter().flatten() {
            self.diagnostics.report(found);
        }
    }
}
