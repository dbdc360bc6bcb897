// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.GoodVersion;
import org.jspecify.annotations.Nullable;

/** The columns of an import file and what they mean; recognised by the header. Column names count in any case. */
sealed interface Layout permits OwnLayout, PartnerLayout {
    /** Reads one record; lower-case column names give its values, null where there is none. */
    FileLine read(long line, Function<String, @Nullable String> columns);

    static Optional<Layout> recognise(Set<String> lowerCaseHeader) {
        if (lowerCaseHeader.containsAll(Set.of("bron", "bronid"))) {
            return Optional.of(new OwnLayout());
        }
        return lowerCaseHeader.containsAll(Set.of("bron", "bronuniekid"))
                ? Optional.of(new PartnerLayout())
                : Optional.empty();
    }

    static FileLine judged(long line, Values values, GoodVersion good, String sourceColumn, String idColumn) {
        return values.faults().isEmpty()
                ? new FileLine.Right(line, good)
                : new FileLine.Wrong(line, values.name(sourceColumn, idColumn), List.copyOf(values.faults()));
    }

    static Values values(Function<String, @Nullable String> columns) {
        return new Values(name -> columns.apply(name.toLowerCase(Locale.ROOT)));
    }

    static void addNumber(List<GoodNumber> numbers, nl.waakzaam.identifiers.IdentifierKind kind, @Nullable String raw) {
        if (raw != null) {
            numbers.add(GoodNumber.read(kind, raw));
        }
    }
}
