// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Register;
import nl.waakzaam.support.StoredGoods;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.server.ResponseStatusException;

@ProductTest
class CompletionsTest {
    private static final Actor UTRECHT = officer("RE03");
    private static final Actor AMSTERDAM = officer("RE05");

    @Autowired
    Completions completions;

    @Autowired
    StolenGoods goods;

    @Test
    void an_officer_of_another_unit_makes_no_code_and_takes_none_back() {
        var version = StoredGoods.aBicycle("Gazelle", List.of(Register.aNumber()), "GM0344");
        var good = Objects.requireNonNull(goods.store(List.of(version), StoredGoods.aChange(), false)
                .ids()
                .get(version.name()));
        assertThat(completions.invite(good, AMSTERDAM)).isEmpty();
        var code = completions.invite(good, UTRECHT).orElseThrow().code();
        assertThatThrownBy(() -> completions.revoke(good, AMSTERDAM)).isInstanceOf(ResponseStatusException.class);
        assertThat(completions.invitation(code)).isPresent();
        completions.revoke(good, UTRECHT);
        assertThat(completions.invitation(code)).isEmpty();
    }

    private static Actor officer(String area) {
        return new Actor("account:7", "Iris", "Politie", Set.of(Role.POLICE_INTAKE), Set.of(area));
    }
}
