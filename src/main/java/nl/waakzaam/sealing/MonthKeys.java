// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.sealing;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.site.DutchTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The keys of the months, one file each in the folder of keys. A month that is over gets no key any more, so a key that
 * was destroyed does not come back.
 */
@Component
class MonthKeys {
    private static final String NAME = "sealing-month-";

    private final Keys keys;
    private final MasterKey master;
    private final FileKeys files;
    private final Clock clock;
    private final ConcurrentMap<YearMonth, MonthKey> opened = new ConcurrentHashMap<>();

    MonthKeys(Keys keys, MasterKey master, FileKeys files, Clock clock) {
        this.keys = keys;
        this.master = master;
        this.files = files;
        this.clock = clock;
    }

    /** Made at its first use; refuses with {@link IllegalArgumentException} a month that is over. */
    MonthKey get(YearMonth month) {
        if (month.isBefore(YearMonth.now(clock.withZone(DutchTime.ZONE)))) {
            throw new IllegalArgumentException(month + " is over");
        }
        return find(month).orElseGet(() -> {
            keys.alone(() -> keys.kept(file(month), () -> made(month)));
            return find(month).orElseThrow();
        });
    }

    /** Empty when it was destroyed or never made. */
    Optional<MonthKey> find(YearMonth month) {
        var known = opened.get(month);
        return known == null ? read(month) : Optional.of(known);
    }

    List<MonthKey> all() {
        return months().stream().map(this::find).flatMap(Optional::stream).toList();
    }

    List<YearMonth> destroyBefore(YearMonth first) {
        var over = months().stream().filter(month -> month.isBefore(first)).toList();
        over.forEach(month -> keys.destroy(file(month)));
        forgetDestroyed();
        return over;
    }

    /** What another node destroyed goes from the memory of this one too. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void forgetDestroyed() {
        opened.keySet().retainAll(months());
    }

    /** Wraps all keys with a fresh master, while the product runs; one that was broken off is begun anew. */
    void rotateMaster() {
        keys.alone(() -> {
            try {
                master.begin();
                for (var month : months()) {
                    rewrap(month);
                }
                files.rewrap();
                master.forgetEarlier();
            } catch (GeneralSecurityException failure) {
                throw unreadable(failure);
            }
        });
    }

    private void rewrap(YearMonth month) throws GeneralSecurityException {
        var key = read(month);
        if (key.isPresent()) {
            keys.replace(file(month), key.get().wrappedBy(master.aead(), month));
        }
    }

    private List<YearMonth> months() {
        return keys.names(NAME).stream()
                .map(name -> YearMonth.parse(name.substring(NAME.length())))
                .toList();
    }

    /** Tried twice: between reading the two files the master may have been rotated. */
    private Optional<MonthKey> read(YearMonth month) {
        try {
            return tried(month);
        } catch (GeneralSecurityException rotated) {
            try {
                return tried(month);
            } catch (GeneralSecurityException failure) {
                throw unreadable(failure);
            }
        }
    }

    private Optional<MonthKey> tried(YearMonth month) throws GeneralSecurityException {
        var kept = keys.find(file(month));
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        var key = MonthKey.unwrapped(kept.get(), master.aead(), month);
        opened.put(month, key);
        return Optional.of(key);
    }

    private String made(YearMonth month) {
        try {
            return MonthKey.fresh().wrappedBy(master.aead(), month);
        } catch (GeneralSecurityException failure) {
            throw unreadable(failure);
        }
    }

    private static IllegalStateException unreadable(GeneralSecurityException failure) {
        return new IllegalStateException("the keys in the folder of keys do not fit together", failure);
    }

    private static String file(YearMonth month) {
        return NAME + month;
    }
}
