// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.waakzaam.reports.markup.Expression;
import nl.waakzaam.reports.markup.Placing;
import nl.waakzaam.reports.papers.Part;
import nl.waakzaam.series.Period;

/** Sets a table: a row for each period, a column for each line, and how it changed below when that is asked. */
final class TableSetter {
    private static final String PROVISIONAL = "*";
    private static final String NONE = "–";

    private final Facts facts;
    private final Numerals numerals;
    private final Names names;
    private final Titles titles;

    TableSetter(Facts facts, Numerals numerals, Names names, Titles titles) {
        this.facts = facts;
        this.numerals = numerals;
        this.names = names;
        this.titles = titles;
    }

    Part.Table table(Placing placing) {
        var answers = placing.expressions().stream().map(facts::answer).toList();
        return new Part.Table(
                Titles.hasOwn(placing) ? titles.own(placing) : titles.contents(placing),
                header(placing),
                rows(placing),
                names.sources(answers.stream()
                        .flatMap(answer -> answer.used().stream())
                        .toList()),
                remarks(placing, answers));
    }

    private List<String> header(Placing placing) {
        return Stream.concat(
                        Stream.of(numerals.text(
                                "verslagen.period." + placing.from().kind())),
                        placing.columns().stream().map(column -> names.column(placing, column)))
                .toList();
    }

    private List<List<String>> rows(Placing placing) {
        var rows = new ArrayList<List<String>>();
        placing.periods().forEach(period -> rows.add(row(placing, period)));
        if (placing.hasDevelopment()) {
            var first = numerals.text("verslagen.development", names.stretch(placing));
            rows.add(row(first, placing.columns().stream().map(placing::development)));
        }
        return rows;
    }

    private List<String> row(Placing placing, Period period) {
        return row(names.period(period), placing.columns().stream().map(column -> placing.cell(column, period)));
    }

    private List<String> row(String first, Stream<Expression> cells) {
        return Stream.concat(Stream.of(first), cells.map(this::cell)).toList();
    }

    private String cell(Expression asked) {
        var answer = facts.answer(asked);
        if (answer.value() == null) {
            return NONE;
        }
        return numerals.write(asked, answer) + (answer.isProvisional() ? PROVISIONAL : "");
    }

    private List<String> remarks(Placing placing, List<Answer> answers) {
        var provisional = answers.stream().anyMatch(answer -> answer.value() != null && answer.isProvisional())
                ? Stream.of(numerals.text("verslagen.remark.provisional"))
                : Stream.<String>empty();
        var missing = answers.stream()
                .filter(answer -> answer.value() == null)
                .map(answer -> numerals.text("verslagen.remark.missing", numerals.reason(answer)))
                .distinct();
        return Stream.of(titles.contentsBelow(placing).stream(), provisional, missing)
                .flatMap(Function.identity())
                .toList();
    }
}
