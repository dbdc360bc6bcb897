// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deliveries of a source that no other test has. */
final class Deliveries {
    static final String HEADER = "bron,bronId,registratienummer,status,wijzigingsdatum,categorie,merk,serienummer";
    final String source = "test-" + UUID.randomUUID();
    private final Path folder;

    Deliveries(Path folder) {
        this.folder = folder;
    }

    String line(int id, String status, String changed) {
        return "%s,%d,PL%d,%s,%s,fiets,Gazelle,SER%07d".formatted(source, id, id, status, changed, id);
    }

    Path file(List<String> lines) throws IOException {
        return Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), String.join("\n", lines) + "\n");
    }

    Path goods(int from, int to) throws IOException {
        return file(withHeader(java.util.stream.IntStream.range(from, to)
                .mapToObj(id -> line(id, "geregistreerd", "2026-01-02T03:04:05Z"))
                .toList()));
    }

    static List<String> withHeader(List<String> lines) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(HEADER), lines.stream())
                .toList();
    }

    static Path packed(Path file) throws IOException {
        var packed = file.resolveSibling(file.getFileName() + ".gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(file, out);
        }
        return packed;
    }

    long inState(JdbcClient database, String state) {
        return database.sql("select count(*) from stolengoods.good where source = :source and state = :state")
                .param("source", source)
                .param("state", state)
                .query(Long.class)
                .single();
    }

    long historyRows(JdbcClient database) {
        return database.sql("""
                        select count(*) from stolengoods.history h join stolengoods.good g on g.id = h.good_id
                        where g.source = :source
                        """).param("source", source).query(Long.class).single();
    }
}
