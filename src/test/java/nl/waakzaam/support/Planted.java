// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Words that stand nowhere else, and where traces of them are: as they are, in capitals or small, as UTF-16, in base64, in
 * hexadecimal, and inside what zlib compressed. Six bytes of a word are a trace, since what PostgreSQL compresses keeps a
 * rare word in pieces of at most eight.
 */
public final class Planted {
    private static final int PIECE = 6;
    private static final int KEY = 6;

    private final Map<Long, List<byte[]>> traces = new HashMap<>();
    private final boolean[] beginnings = new boolean[1 << 16];

    /** @param words each of at least six rare characters, without spaces */
    public Planted(String... words) {
        for (var word : words) {
            for (var written : List.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT))) {
                plant(written);
            }
        }
    }

    private void plant(String word) {
        var text = word.getBytes(StandardCharsets.UTF_8);
        pieces(text, PIECE);
        pieces(word.getBytes(StandardCharsets.UTF_16LE), 2 * PIECE);
        pieces(word.getBytes(StandardCharsets.UTF_16BE), 2 * PIECE);
        pieces(HexFormat.of().formatHex(text).getBytes(StandardCharsets.US_ASCII), 2 * PIECE);
        pieces(HexFormat.of().withUpperCase().formatHex(text).getBytes(StandardCharsets.US_ASCII), 2 * PIECE);
        for (int skipped = 0; skipped < 3; skipped++) {
            var rest = Arrays.copyOfRange(text, skipped, text.length - (text.length - skipped) % 3);
            pieces(Base64.getEncoder().encode(rest), 8);
            pieces(Base64.getUrlEncoder().encode(rest), 8);
        }
    }

    private void pieces(byte[] written, int length) {
        for (int from = 0; from + length <= written.length; from++) {
            var piece = Arrays.copyOfRange(written, from, from + length);
            traces.computeIfAbsent(key(piece, 0), first -> new ArrayList<>()).add(piece);
            beginnings[beginning(piece, 0)] = true;
        }
    }

    /** The files under a folder in which one of the words left a trace, each with the trace. */
    public List<String> filesUnder(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> in(content(file)).stream().map(trace -> file + ": " + trace))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The traces in some bytes, in what is compressed in them, and in the text of a PDF. */
    public Set<String> in(byte[] content) {
        var found = new LinkedHashSet<String>();
        search(content, found);
        inflated(content).forEach(part -> search(part, found));
        if (new String(content, 0, Math.min(5, content.length), StandardCharsets.US_ASCII).equals("%PDF-")) {
            search(textOf(content).getBytes(StandardCharsets.UTF_8), found);
        }
        return found;
    }

    private void search(byte[] content, Set<String> found) {
        for (int at = 0; at + KEY <= content.length; at++) {
            if (beginnings[beginning(content, at)]) {
                for (var piece : traces.getOrDefault(key(content, at), List.of())) {
                    if (Arrays.equals(
                            piece, 0, piece.length, content, at, Math.min(at + piece.length, content.length))) {
                        found.add(new String(piece, StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
    }

    private static int beginning(byte[] content, int at) {
        return (content[at] & 0xff) << 8 | content[at + 1] & 0xff;
    }

    private static long key(byte[] content, int at) {
        long key = 0;
        for (int place = 0; place < KEY; place++) {
            key = key << 8 | content[at + place] & 0xff;
        }
        return key;
    }

    /** What begins as zlib and gzip begin, as far as it unpacks; a tenth of a megabyte of each, which is a page of a PDF. */
    private static List<byte[]> inflated(byte[] content) {
        var parts = new ArrayList<byte[]>();
        for (int at = 0; at + 2 < content.length; at++) {
            if (content[at] == 0x78 && ((content[at] & 0xff) << 8 | content[at + 1] & 0xff) % 31 == 0) {
                parts.add(inflated(content, at, false));
            } else if (content[at] == 0x1f && content[at + 1] == (byte) 0x8b && content[at + 2] == 8) {
                parts.add(inflated(content, Math.min(at + 10, content.length), true));
            }
        }
        return parts;
    }

    private static byte[] inflated(byte[] content, int from, boolean bare) {
        var inflater = new Inflater(bare);
        var out = new ByteArrayOutputStream();
        try {
            inflater.setInput(content, from, content.length - from);
            var room = new byte[8192];
            for (int got = inflater.inflate(room); got > 0 && out.size() < 100_000; got = inflater.inflate(room)) {
                out.write(room, 0, got);
            }
        } catch (DataFormatException noMore) {
            // it only began like it
        } finally {
            inflater.end();
        }
        return out.toByteArray();
    }

    private static String textOf(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return new byte[0];
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
