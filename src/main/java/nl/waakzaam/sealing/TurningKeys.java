// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.sealing;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.site.DutchTime;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

/** The keys of a {@link TurningSeal}: one per month, in the folder of keys, for as long as it is needed. */
final class TurningKeys {
    private final Keys keys;
    private final String name;
    private final Clock clock;
    private final ConcurrentMap<YearMonth, BytesEncryptor> opened = new ConcurrentHashMap<>();

    TurningKeys(Keys keys, String name, Clock clock) {
        this.keys = keys;
        this.name = name;
        this.clock = clock;
    }

    YearMonth now() {
        return YearMonth.from(DutchTime.today(clock));
    }

    /** What is written at midnight may be closed with the key of yesterday. */
    YearMonth ofYesterday() {
        return YearMonth.from(DutchTime.today(clock).minusDays(1));
    }

    /** The key of a month that has begun; made at its first use. */
    BytesEncryptor of(YearMonth current) {
        return opened.computeIfAbsent(current, month -> keys.sealing(name + month));
    }

    /** Refuses with {@link NoSuchElementException} a month whose key was destroyed. */
    BytesEncryptor get(YearMonth month) {
        return opened.computeIfAbsent(month, this::existing);
    }

    private BytesEncryptor existing(YearMonth month) {
        if (keys.find(name + month).isEmpty()) {
            throw new NoSuchElementException("the key of " + month + " was destroyed");
        }
        return keys.sealing(name + month);
    }

    /** For ever; copies of what the keys of these months closed cannot be read any more. */
    void destroyBefore(YearMonth first) {
        months().stream().filter(month -> month.isBefore(first)).forEach(month -> keys.destroy(name + month));
        opened.keySet().retainAll(months());
    }

    private List<YearMonth> months() {
        return keys.names(name).stream()
                .map(kept -> YearMonth.parse(kept.substring(name.length())))
                .toList();
    }
}
