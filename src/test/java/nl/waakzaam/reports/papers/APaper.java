// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import nl.waakzaam.charts.Axis;
import nl.waakzaam.charts.Caption;
import nl.waakzaam.charts.Chart;
import nl.waakzaam.charts.Line;
import nl.waakzaam.charts.LineChart;
import nl.waakzaam.charts.Point;

/** Builds papers for tests: {@code aPaper().in(ENGLISH).build()}. */
final class APaper {
    static final Locale DUTCH = Locale.of("nl");
    private static final LocalDate DAY = LocalDate.of(2021, 9, 7);

    private final List<Part> parts = new ArrayList<>();
    private final List<List<Span>> notes = new ArrayList<>();
    private final List<AnnexRow> annex = new ArrayList<>();
    private String title = "Voortgang high impact crimes 2020";
    private Locale language = DUTCH;

    static APaper aPaper() {
        return new APaper();
    }

    /** With one of everything. */
    static APaper aWholePaper() {
        return aPaper().heading(1, "Hoe het zich ontwikkelt")
                .noted("Woninginbraken daalden met 63%", "Bron: jaarverslagen van de politie.", " sinds 2010.")
                .heading(2, "Vier soorten misdrijven")
                .with(new Part.Paragraph(List.of(
                        Span.words("Het aantal overvallen daalde tussen 2010 en 2020 van 2.572 naar 907. Dat is "),
                        new Span.Words("65% minder", true),
                        Span.words(". Tel de kolommen niet bij elkaar op: ze kunnen elkaar overlappen."))))
                .with(table())
                .with(new Part.Drawing(chart("Overvallen dalen sinds 2010")))
                .heading(3, "Wat opvalt")
                .points(false, "In 2018 steeg het aantal overvallen.", "In 2011 steeg het aantal straatroven.")
                .heading(1, "Opsporing en vervolging")
                .noted("De doelen zijn gehaald", "Doelen van de Taskforce <Overvallen> & \"partners\".", ".")
                .points(true, "Eerst vastleggen.", "Dan vergelijken.")
                .heading(1, "Wat komt")
                .points(true, "Opnieuw tellen vanaf één.")
                .annex("tabel 1, overvallen 2020", 907)
                .annex("tabel 1, straatroven 2020", 3184);
    }

    /** As large as a report gets: so many tables and charts. */
    static APaper aLongPaper(int tables, int charts) {
        var paper = aPaper();
        for (int one = 1; one <= Math.max(tables, charts); one++) {
            paper.heading(1, "Hoofdstuk " + one).noted("Zin " + one, "Noot " + one, ".");
            if (one <= tables) {
                paper.with(table());
            }
            if (one <= charts) {
                paper.with(new Part.Drawing(chart("Grafiek " + one)));
            }
        }
        return paper;
    }

    static Part.Table table() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("2010", "2.572", "8.190", "82.520", "98.810"));
        rows.add(List.of("2011", "2.272", "8.400", "88.960", "98.050"));
        rows.add(List.of("2019", "1.174", "3.777", "39.365", "73.638"));
        rows.add(List.of("2020", "907", "geen cijfer (nog niet gepubliceerd)", "30.531", "70.023"));
        rows.add(List.of("Ontwikkeling 2010–2020", "−65%", "−61%", "−63%", "−29%"));
        return new Part.Table(
                "Geregistreerde misdrijven in Nederland",
                List.of("Jaar", "Overvallen", "Straatroven", "Woninginbraken", "Geweld"),
                rows,
                "brief van 7 september 2021, peildatum 7 september 2021",
                List.of("De cijfers van 2020 zijn voorlopig."));
    }

    static Chart chart(String title) {
        var years = IntStream.rangeClosed(2010, 2020).mapToObj(String::valueOf).toList();
        var robberies = points(2572, 2272, 1982, 1633, 1267, 1239, 1138, 1103, 1143, 1174, 907);
        var street = points(8190, 8400, 8050, 7050, 5460, 4731, 4167, 3576, 3517, 3777, 3184);
        return new LineChart(
                Caption.of(
                        title, "Geregistreerde misdrijven per jaar, Nederland", "politie, peildatum 7 september 2021"),
                Axis.count("misdrijven"),
                years,
                List.of(Line.measured("Overvallen", robberies), Line.measured("Straatroven", street)),
                List.of());
    }

    APaper called(String other) {
        title = other;
        return this;
    }

    APaper in(Locale other) {
        language = other;
        return this;
    }

    APaper with(Part part) {
        parts.add(part);
        return this;
    }

    APaper heading(int level, String text) {
        return with(new Part.Heading(level, text));
    }

    APaper noted(String before, String note, String after) {
        notes.add(List.of(Span.words(note)));
        return with(
                new Part.Paragraph(List.of(Span.words(before), new Span.NoteMark(notes.size()), Span.words(after))));
    }

    APaper points(boolean numbered, String... items) {
        return with(new Part.Bullets(
                numbered,
                List.of(items).stream().map(item -> List.of(Span.words(item))).toList()));
    }

    APaper annex(String place, double value) {
        annex.add(row(place, OptionalDouble.of(value), ""));
        return this;
    }

    APaper missing(String place, String why) {
        annex.add(row(place, OptionalDouble.empty(), why));
        return this;
    }

    Paper build() {
        return new Paper(title, "Vierde jaar van de aanpak", DAY, DAY, language, parts, notes, annex);
    }

    private static AnnexRow row(String place, OptionalDouble value, String missing) {
        return new AnnexRow(
                place,
                "brief-hic",
                "Tabel in de brief van 7 september 2021",
                "misdrijven",
                "overval",
                "NL",
                "Nederland",
                "2020",
                value,
                "aantal",
                missing,
                "voorlopig",
                DAY,
                Instant.parse("2021-09-07T10:00:00Z"),
                "brief-2021",
                "brief van 7 september 2021");
    }

    private static List<Point> points(double... values) {
        return Arrays.stream(values).mapToObj(Point::of).toList();
    }
}
