// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.site.CsvLines;

/**
 * A file with figures, and what whoever brings it says of it.
 *
 * @param mapping what its columns mean; where it is not one of the portals'
 * @param table its key, where its name does not tell
 * @param knownOn the day of which its state of knowledge is, where no mapping says
 * @param dated whether somebody chose that day
 */
public record FigureFile(
        Path file,
        Optional<Path> mapping,
        Optional<String> table,
        LocalDate knownOn,
        Optional<String> definition,
        boolean dated) {
    private static final int LONGEST_HEADER = 1 << 16;

    /** A file of which the day was chosen; a mapping says itself which day it is of. */
    public FigureFile(
            Path file, Optional<Path> mapping, Optional<String> table, LocalDate knownOn, Optional<String> definition) {
        this(file, mapping, table, knownOn, definition, mapping.isEmpty());
    }

    /** Refuses with {@link NotTaken} a file that cannot be understood, and an {@code InvalidInput} of the mapping. */
    Layout layout() throws IOException {
        var header = header();
        if (mapping.isPresent()) {
            return Mapping.layout(mapping.get(), header);
        }
        var key = table.or(() -> TableFacts.keyIn(String.valueOf(file.getFileName())));
        var facts = key.flatMap(TableFacts::find).orElseThrow(() -> new NotTaken("takings.whichTable"));
        return PortalLayout.of(facts, header, knownOn, definition);
    }

    /** What tells it from others: the same content is another vintage where another day was chosen for it. */
    String fingerprint(String content) {
        return dated ? content + " " + knownOn : content;
    }

    /** What it and its mapping hold: a renamed file is the same, and a changed one is not. */
    String content() throws IOException {
        try (var sink = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            if (mapping.isPresent()) {
                Files.copy(mapping.get(), sink);
            }
            Files.copy(file, sink);
            return HexFormat.of().formatHex(sink.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Its lines from a place on; the first line names the columns. */
    CsvBytes open(InputStream stream, Taking.Place place) throws IOException {
        var csv = new CsvBytes(stream, separator(), place.position(), place.lines());
        if (place.position() == 0) {
            csv.next();
        }
        return csv;
    }

    InputStream stream(long position) throws IOException {
        var channel = FileChannel.open(file);
        channel.position(position);
        return Channels.newInputStream(channel);
    }

    private List<String> header() throws IOException {
        try (var stream = stream(0)) {
            var csv = new CsvBytes(stream, separator(), 0, 0);
            if (!csv.next() || csv.fields() < 0) {
                throw new NotTaken("takings.noTable");
            }
            var header = new ArrayList<String>();
            for (var field = 0; field < csv.fields(); field++) {
                header.add(csv.text(field));
            }
            return List.copyOf(header);
        }
    }

    private char separator() throws IOException {
        try (var stream = new BufferedInputStream(stream(0))) {
            var start = new String(stream.readNBytes(LONGEST_HEADER), StandardCharsets.UTF_8);
            return CsvLines.separator(start.lines().findFirst().orElse(""));
        }
    }
}
