// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import java.util.List;
import nl.waakzaam.site.ClientNetwork;

/** Who asks, as far as limits need to know. */
public sealed interface Visitor {
    /** Nobody in particular, from some network. */
    record Passer(ClientNetwork network) implements Visitor {}

    /** Somebody who is logged in, or a machine client. */
    record Known(String account, String organisation) implements Visitor {}

    /** Under whom the numbers are counted. */
    default List<Subject> subjects() {
        return switch (this) {
            case Passer(var network)
            when network.isIpv6() -> List.of(Subject.client(network), Subject.site(network.site()));
            case Passer(var network) -> List.of(Subject.client(network));
            case Known(var account, var organisation) ->
                List.of(Subject.account(account), Subject.organisation(organisation));
        };
    }
}
