// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.series.Intake.Coming;
import nl.waakzaam.site.InvalidInput.Fault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Takes a file with figures in, of any size. Each part is one transaction that also says how far the file is done, so an
 * import that was killed goes on where it was when the same file is given again. Nobody sees a figure before all are there;
 * when one line is wrong all that are go to a report, and nothing comes in. The same file comes in once, unless another day
 * is chosen of which its state of knowledge is: that makes another vintage.
 *
 * <p>Refuses with {@link NotTaken} a file whose columns cannot be told, a figure that comes twice with different values, and
 * a second import at the same time; with {@code InvalidInput} a mapping in which something is wrong.
 */
@Component
public class FileImport {
    /** Enough to see what is wrong with a file. */
    private static final int MOST_WRONG = 10_000;

    private final PostgresTakings takings;
    private final PostgresRuns runs;
    private final Terms terms;
    private final Municipalities municipalities;
    private final MessageSource messages;
    private final Turn turn;
    private final Clock clock;
    private final int batch;

    FileImport(
            PostgresTakings takings,
            PostgresRuns runs,
            Terms terms,
            Municipalities municipalities,
            MessageSource messages,
            Turn turn,
            Clock clock,
            @Value("${waakzaam.figures.batch:500000}") int batch) {
        this.takings = takings;
        this.runs = runs;
        this.terms = terms;
        this.municipalities = municipalities;
        this.messages = messages;
        this.turn = turn;
        this.clock = clock;
        this.batch = batch;
    }

    public Outcome take(FigureFile file, Told told) throws IOException {
        try {
            return turn.take(() -> taken(file, told));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private Outcome taken(FigureFile file, Told told) {
        try {
            var layout = file.layout();
            var content = file.content();
            var dataset = layout.dataset().key();
            var days = takings.daysOf(dataset, content);
            if (!days.isEmpty() && (!file.dated() || days.contains(layout.referenceDate()))) {
                return new Outcome.Held(
                        dataset, days, file.dated() || file.mapping().isPresent());
            }
            var fingerprint = file.fingerprint(content);
            return completed(file, layout, fingerprint, read(file, layout, fingerprint, told));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Outcome completed(FigureFile file, Layout layout, String fingerprint, Taking taking) {
        if (taking.wrong() > 0) {
            takings.giveUp(taking);
            return new Outcome.Wrong(taking.wrong(), WrongLines.beside(file.file()));
        }
        try {
            runs.complete(taking, fingerprint);
            return new Outcome.Taken(layout.dataset().key(), taking.figures());
        } catch (NotTaken twice) {
            takings.giveUp(taking);
            throw twice;
        }
    }

    private Taking read(FigureFile file, Layout layout, String fingerprint, Told told) throws IOException {
        var taking = takings.find(fingerprint)
                .orElseGet(() -> takings.begin(coming(file, layout, fingerprint), fingerprint, ""));
        var size = Files.size(file.file());
        var gathering = new Gathering(batch + layout.values().size());
        gathering.startFrom(taking.checksum());
        var place = new Taking.Place(taking.position(), taking.lines(), taking.wrong(), taking.reportBytes());
        try (var stream = file.stream(place.position());
                var report = new WrongLines(file.file(), place.reportBytes(), messages)) {
            var csv = file.open(stream, place);
            var areas = new AreaNames(municipalities, layout.referenceDate());
            var lines = new FileLines(csv, layout, areas, gathering, terms);
            var more = true;
            while (more && taking.wrong() < MOST_WRONG) {
                var wrong = taking.wrong();
                var faults = lines.next();
                while (faults.isPresent() && lines.hasRoom() && wrong < MOST_WRONG) {
                    wrong += report(report, csv.line(), faults.get());
                    faults = lines.next();
                }
                wrong += report(report, csv.line(), faults.orElse(List.of()));
                more = faults.isPresent();
                var to = new Taking.Place(csv.position(), csv.line(), wrong, report.bytes());
                taking = takings.advance(taking.at(to, gathering), gathering);
                gathering.clear();
                told.tell(taking.lines(), taking.position(), size);
            }
        }
        return taking;
    }

    /** How many lines are wrong: one or none. */
    private static int report(WrongLines report, long line, List<Fault> faults) {
        faults.forEach(fault -> report.add(line, fault));
        return faults.isEmpty() ? 0 : 1;
    }

    private Coming coming(FigureFile file, Layout layout, String fingerprint) {
        return new Coming(
                layout.dataset(),
                layout.referenceDate(),
                clock.instant(),
                layout.definition(),
                String.valueOf(file.file().getFileName()),
                fingerprint);
    }
}
