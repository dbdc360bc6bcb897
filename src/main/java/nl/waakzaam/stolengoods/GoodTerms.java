// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.time.Instant;
import java.time.OffsetDateTime;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import nl.waakzaam.accountability.RetentionTerms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** How long a good may be used, and how: the terms count from its first entry in the register (art. 8 Wpg). */
@Component
public class GoodTerms {
    /** After this a list shows a good only to who knows what to look for. */
    public static final RetentionTerm TARGETED =
            new RetentionTerm("goods-targeted", Effect.TARGETED, java.time.Period.ofYears(1), "art. 8 lid 1 en 2 Wpg");

    /** After this nothing finds a good but its own registration number, under art. 14 Wpg. */
    public static final RetentionTerm USABLE =
            new RetentionTerm("goods-usable", Effect.RESTRICTED, java.time.Period.ofYears(5), "art. 8 lid 6 Wpg");

    private final RetentionTerms terms;

    GoodTerms(RetentionTerms terms) {
        this.terms = terms;
    }

    /** Goods from before this moment are found by targeted queries only. */
    public OffsetDateTime openFrom() {
        return start(TARGETED);
    }

    /** Goods from before this moment are restricted. */
    public OffsetDateTime usableFrom() {
        return start(USABLE);
    }

    boolean isOver(Instant recordedAt) {
        return recordedAt.isBefore(terms.keptFrom(USABLE));
    }

    private OffsetDateTime start(RetentionTerm term) {
        return terms.keptFrom(term).atOffset(java.time.ZoneOffset.UTC);
    }

    /** The term that no rule acts on; the lists themselves heed it. */
    @Configuration(proxyBeanMethods = false)
    static class WithoutRule {
        @Bean
        RetentionTerm targetedTerm() {
            return TARGETED;
        }
    }
}
