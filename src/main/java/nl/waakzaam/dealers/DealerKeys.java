// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.site.DutchTime;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;

/** The keys that close what is personal of dealers: one per month, in the folder of keys, for as long as it is needed. */
@Component
class DealerKeys {
    private static final String NAME = "dealers-month-";

    private final Keys keys;
    private final Clock clock;
    private final ConcurrentMap<YearMonth, BytesEncryptor> opened = new ConcurrentHashMap<>();

    DealerKeys(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    YearMonth now() {
        return YearMonth.from(DutchTime.today(clock));
    }

    /** The key of a month that has begun; made at its first use. */
    BytesEncryptor of(YearMonth current) {
        return opened.computeIfAbsent(current, month -> keys.sealing(NAME + month));
    }

    /** Refuses with {@link NoSuchElementException} a month whose key was destroyed. */
    BytesEncryptor get(YearMonth month) {
        return opened.computeIfAbsent(month, this::existing);
    }

    private BytesEncryptor existing(YearMonth month) {
        if (keys.find(NAME + month).isEmpty()) {
            throw new NoSuchElementException("the key of " + month + " was destroyed");
        }
        return keys.sealing(NAME + month);
    }

    /** For ever; copies of what the keys of these months closed cannot be read any more. */
    void destroyBefore(YearMonth first) {
        months().stream().filter(month -> month.isBefore(first)).forEach(month -> keys.destroy(NAME + month));
        opened.keySet().retainAll(months());
    }

    private List<YearMonth> months() {
        return keys.names(NAME).stream()
                .map(name -> YearMonth.parse(name.substring(NAME.length())))
                .toList();
    }
}
