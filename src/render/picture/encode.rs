//! How does a sheet become a file? As a PNG with numbered colours.

use miniz_oxide::deflate::compress_to_vec_zlib;

use super::sheet::{HEIGHT, Sheet, WIDTH};

/// How hard repetitions are looked for, from 0 to 10. Half the bytes of 1 in twice the time; 6 takes twice as long again
/// for a twentieth less.
const EFFORT: u8 = 3;

/// The sheet as a PNG. Compressed by a library in plain Rust whose result depends on nothing but the dots; those that use what a processor
/// offers may find other repetitions on another machine.
pub(super) fn png(sheet: &Sheet) -> std::io::Result<Vec<u8>> {
    let mut out = Vec::with_capacity(16 * 1024);
    let (width, height) = (u32::try_from(WIDTH).unwrap_or(0), u32::try_from(HEIGHT).unwrap_or(0));
    let mut encoder = png::Encoder::new(&mut out, width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder
        .set_palette(sheet.colours.iter().flat_map(|colour| colour.parts()).collect::<Vec<u8>>());
    let mut writer = encoder.write_header()?;
    let mut rows = Vec::with_capacity((WIDTH + 1) * HEIGHT);
    for row in sheet.dots.chunks_exact(WIDTH) {
        // Each row begins with the number of its filter: none, which suits numbered colours.
        rows.push(0);
        rows.extend_from_slice(row);
    }
    writer.write_chunk(png::chunk::IDAT, &compress_to_vec_zlib(&rows, EFFORT))?;
    writer.finish()?;
    Ok(out)
}
