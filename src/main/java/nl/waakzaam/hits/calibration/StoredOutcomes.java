// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.calibration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.hits.verdict.Checked;
import nl.waakzaam.hits.verdict.Comparison;
import nl.waakzaam.hits.verdict.Fact;
import nl.waakzaam.identifiers.Alignment;
import nl.waakzaam.identifiers.Folding;
import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.lookup.StolenKey;
import nl.waakzaam.lookup.StolenLookup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pairs that were compared by number and then decided by a detective, each as dense as its series is now. */
@Repository
class StoredOutcomes {
    private static final int SLIPS = 2;
    private static final int ENOUGH = 50;

    private final JdbcClient database;
    private final StolenLookup stolen;

    StoredOutcomes(JdbcClient database, StolenLookup stolen) {
        this.database = database;
        this.stolen = stolen;
    }

    List<Outcome> list() {
        return database.sql("""
                        select p.bought_kind, p.bought, p.stolen_kind, p.stolen, p.grounds, p.factors, decided.outcome
                        from hits.pair p
                        join hits.hit h on h.bought_good = p.bought_good and h.stolen_good = p.stolen_good
                        cross join lateral (select coalesce(s.state, s.noted) as outcome from hits.step s
                            where s.hit_id = h.id and (s.noted = 'CONFIRMED' or s.state in ('SEIZED', 'NOT_THE_SAME'))
                            order by s.id desc limit 1) decided
                        where p.bought <> '' and p.stolen <> ''
                        order by p.bought_good, p.stolen_good
                        """).query(this::outcome).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Outcome> outcome(ResultSet row, int number) throws SQLException {
        var bought = key(row, "bought");
        var other = key(row, "stolen");
        var known = grounds(row);
        boolean same = !row.getString("outcome").equals("NOT_THE_SAME");
        return Alignment.between(bought, other, SLIPS)
                .map(alignment -> new Outcome(
                        new Comparison(
                                bought,
                                other,
                                alignment,
                                check(known),
                                stolen.density(bought.folded(), ENOUGH),
                                reports(other),
                                facts(known)),
                        same));
    }

    private static IdentifierKey key(ResultSet row, String side) throws SQLException {
        var normal = row.getString(side);
        return new IdentifierKey(IdentifierKind.valueOf(row.getString(side + "_kind")), normal, Folding.fold(normal));
    }

    /** Whether each thing that was known told for the same good. */
    private static Map<String, Boolean> grounds(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray("grounds").getArray();
        var factors = (Double[]) row.getArray("factors").getArray();
        var known = new HashMap<String, Boolean>();
        for (int place = 0; place < names.length; place++) {
            known.put(names[place], factors[place] > 1);
        }
        return known;
    }

    private static Map<Fact, Boolean> facts(Map<String, Boolean> known) {
        var facts = new EnumMap<Fact, Boolean>(Fact.class);
        for (var fact : Fact.values()) {
            var agrees = known.get(fact.name().toLowerCase(Locale.ROOT));
            if (agrees != null) {
                facts.put(fact, agrees);
            }
        }
        return facts;
    }

    private static Checked check(Map<String, Boolean> known) {
        return Arrays.stream(Checked.values())
                .filter(check -> known.containsKey(check.ground()))
                .findAny()
                .orElse(Checked.NONE);
    }

    private int reports(IdentifierKey key) {
        return (int) stolen.resolve(List.of(key.folded())).stream()
                .filter(holder -> holder.key().normal().equals(key.normal()))
                .mapToLong(StolenKey::reportKey)
                .distinct()
                .count();
    }
}
