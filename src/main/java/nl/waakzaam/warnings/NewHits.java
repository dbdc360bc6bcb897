// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.lookup.StolenKey;
import nl.waakzaam.lookup.StolenLookup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Registered goods that somebody waits for: which, for whom, and from when that may be told. */
@Repository
class NewHits {
    private final JdbcClient database;
    private final StolenLookup lookup;
    private final WarningSecrets secrets;
    private final ReportedGoods goods;
    private final Delays delays;
    private final Clock clock;

    NewHits(
            JdbcClient database,
            StolenLookup lookup,
            WarningSecrets secrets,
            ReportedGoods goods,
            Delays delays,
            Clock clock) {
        this.database = database;
        this.lookup = lookup;
        this.secrets = secrets;
        this.goods = goods;
        this.delays = delays;
        this.clock = clock;
    }

    /** Somebody waits for a number that this good has. */
    record Hit(UUID warning, long good) {}

    /** What is registered already when somebody asks; by equality of the normal form, as everywhere here. */
    void addRegistered(UUID warning, Set<IdentifierKey> numbers) {
        var normals = numbers.stream().map(IdentifierKey::normal).collect(Collectors.toSet());
        var folded = numbers.stream().map(IdentifierKey::folded).collect(Collectors.toSet());
        add(lookup.resolve(folded).stream()
                .filter(key -> normals.contains(key.key().normal()))
                .map(key -> new Hit(warning, key.goodId()))
                .collect(Collectors.toSet()));
    }

    /** Who waits for one of these numbers. */
    List<Hit> list(Collection<StolenKey> registered) {
        Map<String, List<StolenKey>> byHash = registered.stream()
                .collect(Collectors.groupingBy(key -> secrets.number(key.key().normal())));
        return database
                .sql("select hash, warning_id from warnings.number where hash = any(:hashes)")
                .param("hashes", byHash.keySet().toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("hash"), row.getObject("warning_id", UUID.class)))
                .list()
                .stream()
                .flatMap(found -> byHash.getOrDefault(found.getKey(), List.of()).stream()
                        .map(key -> new Hit(found.getValue(), key.goodId())))
                .toList();
    }

    /** Keeps them, each once; a good that is sought no more gives none. */
    void add(Collection<Hit> hits) {
        var now = clock.instant();
        hits.stream()
                .collect(Collectors.groupingBy(Hit::good))
                .forEach((id, ofGood) -> goods.find(id).ifPresent(good -> add(good, ofGood, now)));
    }

    private void add(ReportedGoods.Reported good, List<Hit> hits, Instant now) {
        database.sql("""
                        insert into warnings.good (good_id, category, make, police_unit, found_at)
                        values (:id, :category, :make, :unit, :now) on conflict (good_id) do nothing
                        """)
                .param("id", good.id())
                .param("category", good.category())
                .param("make", good.make())
                .param("unit", good.policeUnit())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        database.sql("""
                        insert into warnings.hit (good_id, warning_id, due_at)
                        select :id, w.id, :due from warnings.warning w where w.id = any(:warnings)
                        on conflict (good_id, warning_id) do nothing
                        """)
                .param("id", good.id())
                .param("due", now.plus(delays.of(good.policeUnit())).atOffset(ZoneOffset.UTC))
                .param("warnings", hits.stream().map(Hit::warning).toArray(UUID[]::new))
                .update();
    }
}
