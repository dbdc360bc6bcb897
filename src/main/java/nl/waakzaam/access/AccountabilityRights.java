// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import static nl.waakzaam.access.Right.account;
import static org.springframework.http.HttpMethod.GET;

import java.util.List;
import org.springframework.stereotype.Component;

/** Who may see what retention did; accountability stands below access and knows no rights of its own. */
@Component
class AccountabilityRights implements Rights {
    private static final String RUNS = "/verantwoording/vernietigingen";
    private static final String RUN = RUNS + "/{id:\\d+}";

    @Override
    public String module() {
        return "accountability";
    }

    @Override
    public List<Right> table() {
        return List.of(
                account(GET, "/verantwoording/bewaartermijnen", "Read the terms in force", Role.PRIVACY_OFFICER),
                account(GET, RUNS, "List the runs of retention", Role.PRIVACY_OFFICER),
                account(GET, RUNS + ".csv", "Export the list of runs", Role.PRIVACY_OFFICER),
                account(GET, RUN, "See the proof of a run and its tombstones", Role.PRIVACY_OFFICER),
                account(GET, RUN + ".csv", "Export the tombstones of a run", Role.PRIVACY_OFFICER));
    }
}
