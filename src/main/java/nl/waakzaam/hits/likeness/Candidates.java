// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.waakzaam.hits.likeness.Likenesses.Alike;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Goods of the other side that are worth a look, from either side the same: those that share a trait that is not common,
 * or show the same in a photo. Read in pages, so that a good like thousands takes no more memory than another.
 */
@Repository
class Candidates {
    private static final int PAGE = 2000;

    private final JdbcClient database;
    private final TraitCounts counts;
    private final StoredLookWeights weights;

    Candidates(JdbcClient database, TraitCounts counts, StoredLookWeights weights) {
        this.database = database;
        this.counts = counts;
        this.weights = weights;
    }

    /**
     * Some of them.
     *
     * @param last the good that the next page comes after; null when there is none
     */
    record Page(List<Alike> alike, @Nullable String last) {}

    List<Alike> all(Look look) {
        var all = new ArrayList<Alike>();
        for (String after = ""; after != null; ) {
            var page = page(look, after);
            all.addAll(page.alike());
            after = page.last();
        }
        return all;
    }

    Page page(Look look, String after) {
        var inForce = weights.inForce();
        var others = others(look, inForce, after);
        var said = Stream.concat(Stream.of(look), others.stream())
                .flatMap(one -> one.traits().stream())
                .distinct()
                .toList();
        var judge = new LookJudge(inForce, counts.of(look.category(), said));
        var alike = others.stream()
                .map(other -> look.bought() ? alike(look, other, judge) : alike(other, look, judge))
                .filter(one -> judge.isWorthALook(one.evidence()))
                .toList();
        return new Page(alike, others.size() < PAGE ? null : others.getLast().id());
    }

    private static Alike alike(Look bought, Look stolen, LookJudge judge) {
        return new Alike(bought, stolen, judge.judge(bought, stolen));
    }

    private List<Look> others(Look look, LookWeights inForce, String after) {
        var common = counts.of(look.category(), look.traits());
        var searched = look.traits().stream().filter(common::isSearchedBy).toList();
        var other = """
                select o.* from hits.look o
                where o.side = '%s' and not o.gone and o.category = :category and not (o.numbered and :numbered)
                    and (o.day is null or :from::date is null or o.day between :from and :until) and o.good > :after
                """.formatted(LookRow.side(!look.bought()));
        return database.sql("""
                        select * from (
                            %1$s and o.traits && :traits::text[]
                            union
                            %1$s and o.photos <> '{}' and cardinality(:photos::bigint[]) > 0
                                and (select min(bit_count((p # q)::bit(64)))
                                    from unnest(o.photos) p, unnest(:photos::bigint[]) q) <= :bits) o
                        order by good limit :most
                        """.formatted(other))
                .param("category", look.category().code())
                .param("numbered", look.numbered())
                .param("from", look.from())
                .param("until", look.until())
                .param("after", after)
                .param("traits", LookRow.texts(searched))
                .param("photos", look.photos().toArray(Long[]::new))
                .param("bits", inForce.of(LookWeight.PHOTO_BITS))
                .param("most", PAGE)
                .query(LookRow::look)
                .list();
    }
}
