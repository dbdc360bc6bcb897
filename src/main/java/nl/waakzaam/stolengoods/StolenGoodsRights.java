// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import static nl.waakzaam.access.Right.everybody;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.stream.Stream;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import org.springframework.stereotype.Component;

/** Who may do what with the register of stolen goods. */
@Component
class StolenGoodsRights implements Rights {
    @Override
    public String module() {
        return "stolengoods";
    }

    @Override
    public List<Right> table() {
        var check = List.of(everybody(POST, "/api/v1/diefstalchecks", "Check up to five numbers of a good"));
        return Stream.of(check, RegisterRights.LINES).flatMap(List::stream).toList();
    }
}
