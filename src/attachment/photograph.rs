//! Images of dots: how large are they, and what do they say beside the image?
//!
//! A photograph from a telephone names the place where it was taken to within a few metres, the time, and sometimes the
//! person. None of it is published: the parts that a browser needs are kept as they are, byte by byte, and the others are
//! left out. Of a photograph's orientation only the number is kept, since it would else lie on its side.

use img_parts::Bytes;
use img_parts::jpeg::{Jpeg, JpegSegment};
use img_parts::png::Png;
use img_parts::webp::WebP;

use super::outcome::{Sound, Unfit, Words};

fn sound(bytes: &Bytes, size: (u32, u32)) -> Sound {
    Sound { bytes: bytes.to_vec(), size: Some(size), words: Words::Unread }
}

/// The chunks of a PNG that say how it is to be shown (PNG, third edition, 11); all others are about who, when and with
/// what.
const PNG_KEPT: [&[u8; 4]; 18] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"cICP", b"mDCV", b"cLLI", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

/// A PNG.
pub(super) fn png(bytes: Vec<u8>) -> Result<Sound, Unfit> {
    let mut png = Png::from_bytes(bytes.into()).map_err(|_| Unfit::Damaged)?;
    let size = png.dimensions().ok_or(Unfit::Damaged)?;
    let is_whole = png.chunk_by_type(*b"IDAT").is_some() && png.chunk_by_type(*b"IEND").is_some();
    if !is_whole {
        return Err(Unfit::Damaged);
    }
    png.chunks_mut().retain(|chunk| PNG_KEPT.contains(&&chunk.kind()));
    Ok(sound(&png.encoder().bytes(), size))
}

/// The segments in which a JPEG keeps notes: the application's own, and comments (ITU-T T.81, table B.1).
const APPLICATION: std::ops::RangeInclusive<u8> = 0xe0..=0xef;
const COMMENT: u8 = 0xfe;

/// A JPEG.
pub(super) fn jpeg(bytes: Vec<u8>) -> Result<Sound, Unfit> {
    let end = end_of_jpeg(&bytes).ok_or(Unfit::Damaged)?;
    let mut bytes = bytes;
    // Telephones put a film or a second image after the first one.
    bytes.truncate(end);
    let mut jpeg = Jpeg::from_bytes(bytes.into()).map_err(|_| Unfit::Damaged)?;
    let (width, height) = jpeg.dimensions().ok_or(Unfit::Damaged)?;
    let turned = jpeg.segments().iter().find_map(orientation).unwrap_or(1);
    jpeg.segments_mut().retain(is_needed);
    if turned != 1 {
        jpeg.segments_mut().insert(0, only_orientation(turned));
    }
    let size = if turned > 4 { (height, width) } else { (width, height) };
    Ok(sound(&jpeg.encoder().bytes(), (size.0.into(), size.1.into())))
}

/// Where a JPEG ends. Within the image itself the byte 0xff is always followed by another than this.
fn end_of_jpeg(bytes: &[u8]) -> Option<usize> {
    let scan = bytes.windows(2).position(|pair| pair == [0xff, 0xda])?;
    let first = scans(bytes, scan)?;
    let rest = bytes.get(first..)?;
    rest.windows(2).position(|pair| pair == [0xff, 0xd9]).map(|at| first + at + 2)
}

/// Where the image itself begins: after the notes, which may hold a whole image of their own.
fn scans(bytes: &[u8], guess: usize) -> Option<usize> {
    let mut at = 2;
    while let [0xff, marker, high, low] = bytes.get(at..at + 4)? {
        if *marker == 0xda {
            return Some(at);
        }
        at += 2 + usize::from(u16::from_be_bytes([*high, *low]));
    }
    Some(guess)
}

/// JFIF, the colour profile, and what Adobe says of the colours are needed; what cameras and programs note is not.
fn is_needed(segment: &JpegSegment) -> bool {
    let starts = |with: &[u8]| segment.contents().starts_with(with);
    match segment.marker() {
        0xe0 => starts(b"JFIF\0"),
        0xe2 => starts(b"ICC_PROFILE\0"),
        0xee => starts(b"Adobe"),
        marker => marker != COMMENT && !APPLICATION.contains(&marker),
    }
}

/// How the image is turned, where the camera says so (Exif 2.32, tag 0x0112).
fn orientation(segment: &JpegSegment) -> Option<u8> {
    let tiff = segment.contents().strip_prefix(b"Exif\0\0").filter(|_| segment.marker() == 0xe1)?;
    let is_little = tiff.starts_with(b"II");
    let short = |at: usize| {
        let pair: [u8; 2] = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if is_little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let (high, low) = if is_little { (short(6)?, short(4)?) } else { (short(4)?, short(6)?) };
    let directory = usize::from(high) << 16 | usize::from(low);
    let entries = usize::from(short(directory)?);
    let mut found = (0..entries).map(|entry| directory + 2 + entry * 12);
    let at = found.find(|at| short(*at) == Some(0x0112))?;
    short(at + 8)
        .and_then(|turned| u8::try_from(turned).ok())
        .filter(|turned| (2..=8).contains(turned))
}

/// A note that says how the image is turned, and nothing else.
fn only_orientation(turned: u8) -> JpegSegment {
    let mut note = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    note.extend_from_slice(&[turned, 0, 0, 0, 0, 0, 0]);
    JpegSegment::new_with_contents(0xe1, note.into())
}

/// The chunks of a WebP that say how it is to be shown (RFC 9649, 2).
const WEBP_KEPT: [&[u8; 4]; 7] = [b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];

/// The flags by which a WebP says that it holds notes of a camera (0x08) or a program (0x04).
const WEBP_NOTES: u8 = 0x0c;

/// A WebP.
pub(super) fn webp(bytes: Vec<u8>) -> Result<Sound, Unfit> {
    let mut webp = WebP::from_bytes(bytes.into()).map_err(|_| Unfit::Damaged)?;
    let size = webp.dimensions().ok_or(Unfit::Damaged)?;
    webp.chunks_mut().retain(|chunk| WEBP_KEPT.contains(&&chunk.id()));
    for chunk in webp.chunks_mut().iter_mut().filter(|chunk| chunk.id() == *b"VP8X") {
        if let img_parts::riff::RiffContent::Data(data) = chunk.content_mut() {
            let mut changed = data.to_vec();
            if let Some(flags) = changed.first_mut() {
                *flags &= !WEBP_NOTES;
            }
            *data = changed.into();
        }
    }
    Ok(sound(&webp.encoder().bytes(), size))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A JPEG of 3 by 2 dots as far as its markers go, with a note of a camera.
    fn photograph(turned: u8) -> Vec<u8> {
        let mut bytes = b"\xff\xd8".to_vec();
        let exif = only_orientation(turned).contents().to_vec();
        let mut segment = |marker: u8, contents: &[u8]| {
            bytes.extend_from_slice(&[0xff, marker]);
            bytes.extend_from_slice(&u16::try_from(contents.len() + 2).unwrap().to_be_bytes());
            bytes.extend_from_slice(contents);
        };
        segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0");
        segment(0xe1, &[&exif[..], b"GPS 60.03 N"].concat());
        segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<creator>Anna</creator>");
        segment(0xed, b"Photoshop 3.0\0Anna");
        segment(0xfe, b"Foto: Anna");
        segment(0xc0, &[8, 0, 2, 0, 3, 1, 1, 0x11, 0]);
        segment(0xda, &[1, 1, 0, 0, 0x3f, 0]);
        bytes.extend_from_slice(b"\x12\x34\xff\xd9film: Anna");
        bytes
    }

    fn holds(bytes: &[u8], words: &[u8]) -> bool {
        bytes.windows(words.len()).any(|window| window == words)
    }

    #[test]
    fn a_photograph_loses_its_notes_and_keeps_which_way_is_up() {
        let lying = jpeg(photograph(6)).unwrap();
        assert_eq!(lying.size, Some((2, 3)));
        assert!(holds(&lying.bytes, b"Exif\0\0MM"));
        assert!(lying.bytes.ends_with(b"\x12\x34\xff\xd9"));
        for words in [b"GPS".as_slice(), b"Anna", b"Photoshop"] {
            assert!(!holds(&lying.bytes, words));
        }
        assert_eq!(jpeg(lying.bytes.clone()).unwrap(), lying, "it is as it was");
        let upright = jpeg(photograph(1)).unwrap();
        assert_eq!(upright.size, Some((3, 2)));
        assert!(!holds(&upright.bytes, b"Exif"));
    }

    #[test]
    fn an_image_that_is_cut_off_is_damaged() {
        let whole = photograph(1);
        for end in 3..whole.len() - b"\xff\xd9film: Anna".len() {
            let part = whole.iter().copied().take(end).collect();
            assert_eq!(jpeg(part), Err(Unfit::Damaged), "{end}");
        }
        assert_eq!(png(b"\x89PNG\r\n\x1a\n".to_vec()), Err(Unfit::Damaged));
        assert_eq!(webp(b"RIFF\x04\0\0\0WEBP".to_vec()), Err(Unfit::Damaged));
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200), at in 0_usize..120) {
            let mut photograph = photograph(6);
            photograph.truncate(at);
            photograph.extend_from_slice(&bytes);
            let _ = jpeg(photograph);
            let _ = png([b"\x89PNG\r\n\x1a\n", bytes.as_slice()].concat());
            let _ = webp([b"RIFF\xff\0\0\0WEBPVP8X", bytes.as_slice()].concat());
        }
    }
}
