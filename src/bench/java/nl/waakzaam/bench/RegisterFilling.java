// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waakzaam.identifiers.Identifiers;
import nl.waakzaam.identifiers.Reading;
import nl.waakzaam.lookup.StolenKey;
import nl.waakzaam.lookup.StolenKeys;
import org.springframework.context.ApplicationContext;

/** Writes a generated register into the product's index, through the product's own reader and writer. */
final class RegisterFilling {
    private static final int BATCH = 20_000;

    private final StolenKeys keys;

    RegisterFilling(ApplicationContext product) {
        this.keys = product.getBean(StolenKeys.class);
    }

    void fill(GeneratedRegister register) {
        for (int from = 0; from < register.size(); from += BATCH) {
            int to = Math.min(register.size(), from + BATCH);
            var ids = IntStream.range(from, to).mapToObj(i -> (long) i + 1).toList();
            List<StolenKey> batch = IntStream.range(from, to)
                    .boxed()
                    .flatMap(i -> keysOf(i + 1L, register.good(i)))
                    .toList();
            keys.replace(ids, batch);
        }
    }

    private static Stream<StolenKey> keysOf(long id, GeneratedGood good) {
        var category = good.model().category().code();
        return Identifiers.read(good.kind(), good.number()) instanceof Reading.Number number
                ? number.keys().stream()
                        .map(key -> new StolenKey(
                                id, id, key, category, good.model().make(), "zwart"))
                : Stream.empty();
    }
}
