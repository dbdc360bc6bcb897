// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import java.util.List;

/** One rule as it applies: what it says, who set it, and by which articles. */
public record Rule<T>(T value, Source source, List<Article> articles) {
    /** Who set a rule. */
    public enum Source {
        /** The by-law or a decision of the municipality. */
        MUNICIPAL("gemeente"),
        /** The law of the country, for want of a rule of the municipality. */
        NATIONAL("landelijk"),
        /** The policy of the police unit. */
        POLICE_UNIT("politie-eenheid");

        private final String code;

        Source(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Rule {
        articles = List.copyOf(articles);
    }

    public boolean isNational() {
        return source == Source.NATIONAL;
    }
}
