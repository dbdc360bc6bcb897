// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import java.time.Clock;
import java.util.List;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.lookup.StolenLookup;
import nl.waakzaam.stolengoods.Category;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lends the theft check to the measurements: the product's own decision, over a register in memory. */
public final class CheckUnderTest {
    private final TheftCheck check;

    public CheckUnderTest(StolenLookup lookup) {
        var neverWritten = new CheckTally(JdbcClient.create(new PGSimpleDataSource()), Clock.systemUTC());
        this.check = new TheftCheck(lookup, neverWritten);
    }

    /** Whether anything is said of the number: that it is registered, or that it looks like one that is. */
    public CheckAnswer.Outcome outcome(
            IdentifierKind kind, String number, @Nullable Category category, @Nullable String make) {
        var typed = List.of(new CheckQuestion.Typed(kind, number));
        return check.check(new CheckQuestion(category, make, typed)).outcome();
    }
}
