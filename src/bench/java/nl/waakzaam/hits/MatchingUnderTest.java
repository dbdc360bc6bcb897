// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/** Lends the matcher of a product that does not serve to the measurements: all that waits is compared. */
public final class MatchingUnderTest {
    private final Matcher matcher;

    public MatchingUnderTest(ApplicationContext product) {
        this.matcher = product.getBean(Matcher.class);
    }

    /** Returns when nothing waits any more; each thread as a node of its own would. */
    public void compareAll(int threads) throws Exception {
        try (var nodes = Executors.newFixedThreadPool(threads)) {
            List<Callable<Void>> work = IntStream.range(0, threads)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        while (matcher.round() > 0) {}
                        return null;
                    })
                    .toList();
            for (var done : nodes.invokeAll(work)) {
                done.get();
            }
        }
    }
}
