//! What a site looks like: the municipality's logo and the files of its own theme, each looked at before it is used.

use std::io;

use super::Error;
use crate::attachment::{Forbidden, examine, forbidden};
use crate::config::Config;
use crate::diagnostic::{Argument, Code, Diagnostic, Diagnostics, MachineReason};
use crate::model::AttachmentKind;
use crate::read::{Files, StandsIn, personal_numbers};
use crate::render::{Logo, LogoKind};
use crate::source::{FileId, Place, Sources};
use crate::theme::{OwnFile, Theme};

/// A logo is larger than this by mistake: every page shows it.
const LARGEST_LOGO: usize = 256 * 1024;

/// The municipality's logo. One that cannot be shown is reported, and why.
pub(super) fn logo(
    files: &dyn Files,
    config: &Config,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Logo> {
    let named = config.look.logo.as_ref()?;
    let nothing = || Argument::from("");
    let (why, detail) = match files.bytes(&named.path) {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => ("missing", nothing()),
        Err(cause) if cause.kind() == io::ErrorKind::Unsupported => ("outside", nothing()),
        Err(cause) if cause.kind() == io::ErrorKind::FileTooLarge => ("huge", nothing()),
        Err(cause) => ("unreadable", MachineReason::from(&cause).into()),
        Ok(bytes) if bytes.len() > LARGEST_LOGO => {
            ("large", (bytes.len() / 1024).to_string().into())
        }
        Ok(bytes) if bytes.starts_with(b"\x89PNG\r\n\x1a\n") => {
            // Without what it says of whoever made it.
            let sound = examine(AttachmentKind::Png, bytes.clone());
            let bytes = sound.map_or(bytes, |sound| sound.bytes);
            return Some(Logo { kind: LogoKind::Png, bytes });
        }
        Ok(bytes) => match forbidden(&bytes).into_iter().next() {
            None => {
                let file = sources.add(&named.path);
                report_numbers(file, &bytes, diagnostics);
                return Some(Logo { kind: LogoKind::Svg, bytes });
            }
            Some(Forbidden::NoDrawing) => ("no-drawing", nothing()),
            Some(Forbidden::Element(name)) => ("element", name.into()),
            Some(Forbidden::Handler(name)) => ("handler", name.into()),
            Some(Forbidden::Reference(address)) => ("reference", address.into()),
        },
    };
    diagnostics.report(
        Diagnostic::new(Code::BadLogo, named.origin.value())
            .with("path", named.path.as_str())
            .with("why", why)
            .with("detail", detail),
    );
    None
}

/// Reports the personal identity numbers in a file that is published as it stands.
fn report_numbers(file: FileId, bytes: &[u8], diagnostics: &mut Diagnostics) {
    for number in personal_numbers(std::str::from_utf8(bytes).unwrap_or_default()) {
        let place = Place::bytes(file, number.bytes.clone());
        diagnostics.report(number.reported(place, StandsIn::Text));
    }
}

/// Whether a file of a theme's folder is one that a theme has: elsewhere or otherwise named, it would change nothing.
fn is_of_a_theme(path: &str) -> bool {
    let (folder, name) = path.split_once('/').unwrap_or(("", path));
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    match folder {
        "templates" => {
            matches!(ending, "html" | "xml" | "svg" | "txt" | "json") && !name.contains(".html.")
        }
        "styles" => ending == "css",
        "scripts" => ending == "js",
        "translations" => ending == "ftl" && name.contains('/'),
        _ => false,
    }
}

/// The built-in theme, with the site's own files laid over it.
pub(super) fn theme(
    files: &dyn Files,
    config: &Config,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Result<Theme, Error> {
    let mut own = Vec::new();
    if let Some(folder) = &config.theme_folder {
        let entries =
            files.list(folder).map_err(|cause| Error::NoContent(folder.clone(), cause))?;
        for entry in entries {
            let file = sources.add(&entry.path);
            let Some(path) =
                entry.path.strip_prefix(folder.as_str()).map(|path| path.trim_start_matches('/'))
            else {
                continue;
            };
            if let Some(fault) = entry.fault(Place::whole(file)) {
                diagnostics.report(fault);
                continue;
            }
            match files.bytes(&entry.path) {
                Ok(_) if !is_of_a_theme(path) => {
                    let nothing: Option<&str> = None;
                    diagnostics.report(
                        Diagnostic::new(Code::StrayFile, Place::whole(file))
                            .with("within", "theme")
                            .suggest(nothing),
                    );
                }
                Ok(bytes) => {
                    for number in personal_numbers(path) {
                        diagnostics.report(number.reported(Place::whole(file), StandsIn::Name));
                    }
                    report_numbers(file, &bytes, diagnostics);
                    own.push(OwnFile { path: path.to_owned(), file, bytes });
                }
                Err(cause) => diagnostics.report(
                    Diagnostic::new(Code::Unreadable, Place::whole(file))
                        .with("detail", MachineReason::from(&cause)),
                ),
            }
        }
    }
    Theme::overlaid(own, diagnostics)
        .map(|theme| theme.speaking_as(config.site.voice))
        .map_err(|cause| Error::BuiltInTheme(Box::new(cause)))
}
