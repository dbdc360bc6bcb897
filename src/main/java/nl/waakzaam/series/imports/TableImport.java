// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import nl.waakzaam.series.Dataset;
import nl.waakzaam.series.Intake.Coming;
import nl.waakzaam.series.imports.PoliteClient.Answer;
import nl.waakzaam.series.imports.PoliteClient.Mark;
import nl.waakzaam.site.DutchTime;
import org.springframework.stereotype.Component;

/**
 * Takes a table in from the service that publishes it, page by page, and asks for nothing when nothing changed. Each page is
 * one transaction that also says which page comes next, so that what was broken off goes on there, if the table is still the
 * same. Nobody sees a figure before all are there.
 *
 * <p>Refuses with {@link NotTaken} a service that does not answer, a table whose columns changed or that uses codes it does
 * not name, and a second import at the same time.
 */
@Component
public class TableImport {
    private static final String V4 = "v4:";
    private static final String ENDED = "";

    private final PoliteClient client;
    private final FigureSettings settings;
    private final PostgresTakings takings;
    private final PostgresRuns runs;
    private final PostgresRetrievals retrievals;
    private final PostgresFailures failures;
    private final Terms terms;
    private final Turn turn;
    private final Clock clock;

    TableImport(
            PoliteClient client,
            FigureSettings settings,
            PostgresTakings takings,
            PostgresRuns runs,
            PostgresRetrievals retrievals,
            PostgresFailures failures,
            Terms terms,
            Turn turn,
            Clock clock) {
        this.client = client;
        this.settings = settings;
        this.takings = takings;
        this.runs = runs;
        this.retrievals = retrievals;
        this.failures = failures;
        this.terms = terms;
        this.turn = turn;
        this.clock = clock;
    }

    /**
     * Takes a table in.
     *
     * @param table its number, as {@code 47022NED}; with {@code v4:} before it from the service of version 4
     */
    public Outcome take(String table, Only only, Told told) {
        var key = table.replace(V4, "");
        return failures.watch(
                key,
                isExpected(key),
                () -> turn.take(() -> {
                    var odata = odata(table, key);
                    var source = odata.address() + "?" + only;
                    var before = retrievals.find(source);
                    return switch (client.get(
                            odata.head(),
                            before.map(PostgresRetrievals.Retrieval::mark).orElse(Mark.NONE))) {
                        case Answer.Unchanged same -> new Outcome.Known(key);
                        case Answer.Content(var head, var mark) -> {
                            var one = new One(key, odata, odata.shape(head), source, only, told);
                            var isSame = before.filter(seen -> !seen.modified().isEmpty()
                                    && seen.modified().equals(one.shape().modified()));
                            yield isSame.isPresent() ? new Outcome.Known(key) : taken(one, mark);
                        }
                    };
                }));
    }

    private boolean isExpected(String key) {
        return settings.tables().stream()
                .anyMatch(table -> table.replace(V4, "").equals(key));
    }

    /** One table on its way in. */
    private record One(String key, Odata odata, Shape shape, String source, Only only, Told told) {}

    private Odata odata(String table, String key) {
        var service = table.startsWith(V4)
                ? TableFacts.Service.V4
                : TableFacts.find(key).map(TableFacts::service).orElse(TableFacts.Service.CBS);
        return switch (service) {
            case POLICE -> new OdataV3(URI.create(settings.police() + "/" + key), client);
            case CBS -> new OdataV3(URI.create(settings.cbs() + "/" + key), client);
            case V4 -> new OdataV4(URI.create(settings.v4() + "/" + key), client);
        };
    }

    private Outcome taken(One one, Mark mark) {
        ExpectedColumns.check(one.key(), one.shape());
        var state = one.shape().modified();
        takings.find(one.source()).filter(old -> !old.state().equals(state)).ifPresent(takings::giveUp);
        var taking = takings.find(one.source()).orElseGet(() -> takings.begin(coming(one), one.source(), state));
        try {
            var outcome = completed(one, pages(one, taking));
            retrievals.keep(one.source(), mark, state);
            return outcome;
        } catch (NotTaken refused) {
            if (!refused.keepsWhatIsIn()) {
                takings.giveUp(taking);
            }
            throw refused;
        }
    }

    private Taking pages(One one, Taking begun) {
        var taking = begun;
        var gathering = new Gathering(0);
        gathering.startFrom(taking.checksum());
        var rows = new TableRows(one.key(), one.shape(), gathering, terms);
        var page = firstPage(one, taking);
        while (page.isPresent()) {
            var content = new ArrayList<OdataRow>();
            var next = OdataPage.read(client.get(page.get()), content::add).map(one.odata()::next);
            content.forEach(rows::add);
            taking = takings.advance(
                    taking.before(next.map(URI::toString).orElse(ENDED), content.size(), gathering), gathering);
            gathering.clear();
            page = next;
            one.told()
                    .tell(
                            taking.lines(),
                            taking.lines(),
                            Math.max(taking.lines(), one.shape().rows()));
        }
        return taking;
    }

    /** Empty when all pages are in. */
    private static Optional<URI> firstPage(One one, Taking taking) {
        var next = taking.next();
        if (next == null) {
            return Optional.of(one.odata().rows(one.only(), one.shape()));
        }
        return Optional.of(next).filter(address -> !address.equals(ENDED)).map(URI::create);
    }

    /** Is it still the table that it was when we began? Is it one that we have? */
    private Outcome completed(One one, Taking taking) {
        var now = one.odata().shape(client.get(one.odata().head()));
        if (!now.modified().equals(one.shape().modified())) {
            throw new NotTaken("takings.changedMeanwhile");
        }
        var fingerprint = "odata " + HexFormat.of().toHexDigits(takings.checksum(taking));
        if (takings.isIn(one.key(), fingerprint)) {
            takings.giveUp(taking);
            return new Outcome.Known(one.key());
        }
        runs.complete(taking, fingerprint);
        return new Outcome.Taken(one.key(), taking.figures());
    }

    private Coming coming(One one) {
        var day = day(one.shape().modified());
        var title = one.shape().title().isEmpty() ? one.key() : one.shape().title();
        var dataset = TableFacts.find(one.key())
                .map(TableFacts::dataset)
                .orElseGet(() -> new Dataset(
                        one.key(),
                        title,
                        title,
                        "CBS",
                        "CC BY 4.0",
                        one.odata().address().toString(),
                        false));
        return new Coming(
                dataset,
                day,
                clock.instant(),
                PortalLayout.definition(day),
                one.odata().address().toString(),
                "taking " + one.source() + " " + clock.instant());
    }

    /** The day on which the service says that the table was last changed; otherwise today. */
    private LocalDate day(String modified) {
        try {
            return LocalDate.parse(modified.substring(0, Math.min(10, modified.length())));
        } catch (DateTimeParseException unknown) {
            return DutchTime.today(clock);
        }
    }
}
