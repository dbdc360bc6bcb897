// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import org.springframework.context.ConfigurableApplicationContext;

/** Detectives who are logged in, each for as many searches as one may ask in a day. */
final class Detectives implements AutoCloseable {
    static final int A_DAY = 100;

    private final TestSessions sessions;
    private final int port;
    private final List<DetectiveClient> all = new ArrayList<>();
    private int searches;

    Detectives(ConfigurableApplicationContext product) {
        sessions = new TestSessions(product);
        port = product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Who asks each of so many searches; nobody of them asked before. */
    List<DetectiveClient> fresh(int searches) throws IOException, InterruptedException {
        this.searches += searches;
        var asking = new ArrayList<DetectiveClient>();
        while (asking.size() < searches) {
            if (asking.size() % A_DAY == 0) {
                all.add(new DetectiveClient(port, sessions.startIn(Role.DETECTIVE, "NL")));
            }
            asking.add(all.getLast());
        }
        return asking;
    }

    /** How many were given out. */
    int searches() {
        return searches;
    }

    @Override
    public void close() throws IOException {
        for (var one : all) {
            one.close();
        }
    }
}
