// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.AgedRows.Rows;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import nl.waakzaam.stolengoods.tips.TipInbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of all that the register keeps beside the goods themselves. */
@Configuration(proxyBeanMethods = false)
class RegisterRules {
    private static final String MINIMAL = "art. 5 lid 1 onder e AVG";
    private static final RetentionTerm PHOTOS =
            new RetentionTerm("photos-closed", Effect.DESTROYED, Period.ofYears(1), "art. 3 lid 2 en art. 8 lid 6 Wpg");
    private static final RetentionTerm STRUCK_NUMBERS =
            new RetentionTerm("struck-numbers", Effect.DESTROYED, Period.ofYears(1), "art. 3 lid 2 Wpg");
    private static final RetentionTerm CHECK_COUNTS =
            new RetentionTerm("check-counts", Effect.DESTROYED, Period.ofYears(2), MINIMAL);
    private static final RetentionTerm DEALER_SEARCHES =
            new RetentionTerm("dealer-searches", Effect.DESTROYED, Period.ofMonths(1), MINIMAL);
    private static final RetentionTerm IMPORT_RUNS =
            new RetentionTerm("import-runs", Effect.DESTROYED, Period.ofYears(2), MINIMAL);

    @Bean
    RetentionRule tips(JdbcClient database) {
        return new AgedRows(database, TipInbox.TERM, new Rows("stolengoods.tip", "received_at", "tip", "id::text"));
    }

    /** Photos of goods that nobody seeks any more; those of sought goods go with the good. */
    @Bean
    RetentionRule photosOfClosedGoods(JdbcClient database) {
        return new AgedRows(database, PHOTOS, new Rows("stolengoods.photo", """
                        (select g.changed_at from stolengoods.good g
                          where g.id = good_id and g.state in ('RECOVERED', 'RETURNED', 'WITHDRAWN'))""", "photo", "id::text"));
    }

    /** As long as the receipts last that it is kept for. */
    @Bean
    RetentionRule numbersStruckFromGoods(JdbcClient database) {
        return new AgedRows(
                database,
                STRUCK_NUMBERS,
                new Rows("stolengoods.struck_number", "at", "struck-number", "good_id::text"));
    }

    /** The key of a count is an account: its tombstone keeps the day only. */
    @Bean
    RetentionRule dealerSearches(JdbcClient database) {
        return new AgedRows(
                database,
                DEALER_SEARCHES,
                new Rows(
                        "stolengoods.worn_search_count",
                        "(day::timestamp at time zone 'Europe/Amsterdam')",
                        "dealer-searches",
                        "day::text"));
    }

    @Bean
    RetentionRule importRuns(JdbcClient database) {
        return new AgedRows(
                database, IMPORT_RUNS, new Rows("stolengoods.import_run", "started_at", "import-run", "id::text"));
    }

    @Bean
    RetentionRule checkCounts(JdbcClient database) {
        var minutes = new AgedRows(
                database,
                CHECK_COUNTS,
                new Rows("stolengoods.check_tally", "minute", "check-count", Rows.dayOf("minute")));
        return new SummedCounts(database, minutes);
    }

    /** Counts per minute go; their sum stays for the figure on the home page. */
    private record SummedCounts(JdbcClient database, AgedRows minutes) implements RetentionRule {
        @Override
        public RetentionTerm term() {
            return minutes.term();
        }

        @Override
        public Due due(Instant keptFrom) {
            return minutes.due(keptFrom);
        }

        @Override
        public Applied apply(Instant keptFrom, Instant now, int atMost) {
            var tombstones = database.sql("""
                            with gone as (
                                delete from stolengoods.check_tally where ctid = any(array(
                                    select ctid from stolengoods.check_tally where minute < :keptFrom
                                     order by minute limit :atMost for update skip locked))
                                returning minute, checks),
                            summed as (
                                update stolengoods.check_total
                                   set checks = checks + (select coalesce(sum(g.checks), 0) from gone g))
                            select (minute at time zone 'Europe/Amsterdam')::date::text as day, count(*) as records
                              from gone group by day order by day
                            """)
                    .param("keptFrom", keptFrom.atOffset(ZoneOffset.UTC))
                    .param("atMost", atMost)
                    .query((row, number) -> new Tombstone("check-count", row.getString("day"), row.getLong("records")))
                    .list();
            return Applied.of(tombstones);
        }
    }
}
