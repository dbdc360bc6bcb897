// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.identifiers.Identifiers;
import nl.waakzaam.identifiers.Reading;
import nl.waakzaam.lookup.StolenLookup;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodVersion;
import nl.waakzaam.stolengoods.StolenGoods;
import org.springframework.context.ApplicationContext;

/** The register as police fill it, for tests that tell what the public sees of it. */
public final class Register {
    private final StolenGoods goods;
    private final StolenLookup lookup;
    private final Clock clock;

    public Register(ApplicationContext product) {
        goods = product.getBean(StolenGoods.class);
        lookup = product.getBean(StolenLookup.class);
        clock = product.getBean(Clock.class);
    }

    /** A number that no other test uses: two letters and thirteen digits. */
    public static String aNumber() {
        var digits = Long.toUnsignedString(UUID.randomUUID().getMostSignificantBits() >>> 1);
        return "WX" + ("7" + digits + "0000000000000").substring(0, 13);
    }

    /** Registers a good and comes back when checks find it. */
    public long report(String number, Category category) {
        var version = new GoodVersion(
                "receipts",
                UUID.randomUUID().toString(),
                null,
                GoodState.REGISTERED,
                clock.instant(),
                category,
                "Gazelle",
                null,
                "rood",
                null,
                List.of(GoodNumber.read(IdentifierKind.SERIAL, number)),
                null,
                null,
                null,
                false);
        var stored = goods.store(List.of(version), change(), false).ids().get(version.name());
        awaitFindable(number);
        return Objects.requireNonNull(stored);
    }

    public void bring(long good, GoodState state) {
        goods.bring(good, state, change());
    }

    public void destroy(long good) {
        goods.destroy(List.of(good), change());
    }

    /** Comes back when checks find a number. */
    public void awaitFindable(String number) {
        var folded = ((Reading.Number) Identifiers.read(IdentifierKind.SERIAL, number))
                .keys()
                .getFirst()
                .folded();
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (lookup.near(folded, 0, 1).isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("checks do not find what was registered");
            }
            Thread.yield();
        }
    }

    private Change change() {
        return new Change("account:1", "web", "intake", clock.instant(), "test");
    }
}
