// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import nl.waakzaam.site.DutchTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What each page of figures starts with: what its address asks, and the language it answers in. */
@Component
public class Reading {
    private final MessageSource messages;
    private final Clock clock;

    Reading(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public Asked asked(Map<String, String> query) {
        return Asked.of(query, DutchTime.today(clock));
    }

    /** What a file is asked of. Refuses with {@link nl.waakzaam.site.InvalidInput} what cannot be read. */
    public Selection selection(Map<String, String> query) {
        return asked(query).orRefuse();
    }

    public Words words(Locale language) {
        return new Words(messages, language);
    }

    public Sentences sentences(Locale language) {
        return new Sentences(words(language));
    }
}
