// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.territories;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The parts that the product comes with, and those of an administrator, which go before them. */
@Component
class DeclaredParts {
    private static final long FRESH = Duration.ofSeconds(10).toNanos();

    private final List<Part> shipped = shipped();
    private final AtomicReference<@Nullable Read> last = new AtomicReference<>();
    private final JdbcClient database;

    DeclaredParts(JdbcClient database) {
        this.database = database;
    }

    private record Read(List<Part> parts, long at) {}

    /** All that hold, as of at most ten seconds ago: another process may have taken others in. */
    List<Part> all() {
        var read = last.get();
        if (read == null || System.nanoTime() - read.at() > FRESH) {
            read = new Read(read(), System.nanoTime());
            last.set(read);
        }
        return read.parts();
    }

    private List<Part> read() {
        var own = database.sql("select whole, part, share, since, until from series.part")
                .query((row, number) -> new Part(
                        row.getString("whole"),
                        row.getString("part"),
                        row.getDouble("share"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
        var all = new ArrayList<>(own);
        shipped.stream()
                .filter(part -> own.stream().noneMatch(one -> one.replaces(part)))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** Puts these in the place of all that an administrator declared before. */
    @Transactional
    public void replace(List<Part> parts) {
        database.sql("delete from series.part").update();
        parts.forEach(part -> database.sql("""
                        insert into series.part (whole, part, share, since, until)
                        values (:whole, :part, :share, :since, :until)
                        """).paramSource(part).update());
        last.set(null);
    }

    private static List<Part> shipped() {
        var stream = Objects.requireNonNull(DeclaredParts.class.getResourceAsStream("/series/parts.csv"));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return PartFile.read(reader).parts();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
