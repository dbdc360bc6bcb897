// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.hits.Hit.Proposal;
import nl.waakzaam.hits.verdict.Evidence;
import nl.waakzaam.hits.verdict.Evidence.Ground;
import nl.waakzaam.hits.verdict.Verdict;
import nl.waakzaam.identifiers.Folding;
import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.platform.RowMoments;
import org.jspecify.annotations.Nullable;

/** How a verdict, and the hit it belongs to, are written in the database. */
final class VerdictRow {
    private VerdictRow() {}

    static String name(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Same same -> "SAME";
            case Verdict.Likely likely -> "LIKELY";
            case Verdict.Different different -> "DIFFERENT";
        };
    }

    static Hit hit(ResultSet row, int number) throws SQLException {
        return new Hit(
                new HitId(row.getObject("id", UUID.class)),
                row.getObject("bought_good", UUID.class),
                row.getLong("stolen_good"),
                row.getString("municipality"),
                verdict(row),
                Hit.State.valueOf(row.getString("state")),
                row.getString("assigned_to"),
                findMoment(row, "confirmed_at"),
                row.getObject("held_until", LocalDate.class),
                row.getBoolean("sold"),
                findMoment(row, "urgent_since"),
                findMoment(row, "unsought_since"),
                proposal(row),
                RowMoments.get(row, "found_at"),
                RowMoments.get(row, "changed_at"));
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        var evidence = new Evidence(
                key(row, "bought"), key(row, "stolen"), row.getDouble("odds"), row.getInt("weights"), grounds(row));
        return switch (row.getString("verdict")) {
            case "SAME" -> new Verdict.Same(evidence);
            case "LIKELY" -> new Verdict.Likely(evidence);
            default -> new Verdict.Different(evidence);
        };
    }

    private static IdentifierKey key(ResultSet row, String side) throws SQLException {
        var normal = row.getString(side);
        return new IdentifierKey(IdentifierKind.valueOf(row.getString(side + "_kind")), normal, Folding.fold(normal));
    }

    private static List<Ground> grounds(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray("grounds").getArray();
        var factors = (Double[]) row.getArray("factors").getArray();
        var grounds = new ArrayList<Ground>();
        for (int place = 0; place < names.length; place++) {
            grounds.add(new Ground(names[place], factors[place]));
        }
        return grounds;
    }

    private static @Nullable Proposal proposal(ResultSet row) throws SQLException {
        var proposed = row.getString("proposed");
        return proposed == null
                ? null
                : new Proposal(
                        Hit.State.valueOf(proposed), row.getString("proposed_by"), row.getString("proposed_reason"));
    }

    private static @Nullable Instant findMoment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
