// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Right.everybody;
import static nl.waakzaam.access.Role.DETECTIVE;
import static nl.waakzaam.access.Role.MUNICIPALITY;
import static nl.waakzaam.access.Role.POLICY_OFFICER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import nl.waakzaam.access.Role;
import nl.waakzaam.monitor.Downloads;
import org.springframework.stereotype.Component;

/** Methods on public figures are open to everybody; a list of incidents is examined for who works with them. */
@Component
class MethodsRights implements Rights {
    private static final Role[] ANALYSTS = {DETECTIVE, MUNICIPALITY, POLICY_OFFICER};

    @Override
    public String module() {
        return "monitor";
    }

    @Override
    public List<Right> table() {
        return List.of(
                everybody(GET, MethodsPage.PATH, "Read what each method does, and what it cannot do"),
                everybody(GET, SeasonPages.ONE, "See which months are high and which low"),
                everybody(GET, SeasonPages.ONE + Downloads.FILE, "Download that drawing and its figures"),
                everybody(GET, AlarmPages.PATH, "See where a month is above what its history allows"),
                everybody(GET, AlarmPages.FILE, "Export that list"),
                everybody(GET, OneAlarmPages.ONE, "See what the history of one area allows"),
                everybody(GET, OneAlarmPages.ONE + Downloads.FILE, "Download that drawing and its figures"),
                everybody(GET, ComparisonPages.ONE, "Compare a municipality with those similar to it"),
                everybody(GET, ComparisonPages.ONE + Downloads.FILE, "Download the funnel and its figures"),
                everybody(GET, ComparisonPages.LIST, "Export the list of those similar to it"),
                everybody(GET, ComparisonPages.RANK + Downloads.FILE, "Download the ranks and their intervals"),
                everybody(GET, EffectPages.ONE, "See whether figures changed with a measure"),
                everybody(GET, EffectPages.ONE + Downloads.FILE, "Download that drawing and its figures"),
                account(GET, NearRepeatPages.PATH, "See the form of the near-repeat test", ANALYSTS),
                account(POST, NearRepeatPages.PATH, "Examine a list of incidents, which is not kept", ANALYSTS),
                account(POST, NearRepeatPages.STOP, "Stop the own examination", ANALYSTS));
    }
}
