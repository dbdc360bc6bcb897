// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.tips;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.waakzaam.support.ProductTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class TipInboxTest {
    @Autowired
    TipInbox inbox;

    @Autowired
    TipList tips;

    @Autowired
    JdbcClient database;

    @Test
    void the_database_holds_who_sent_a_tip_under_seal_only() {
        var id = inbox.submit(tip(new NewTip.Contact("Tinus Tipgever", "tinus@example.org")));
        var stored = database.sql("select tip::text from stolengoods.tip where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        assertThat(stored).contains("Markt in Almere").doesNotContain("Tinus", "tinus@example.org");
        var read = tips.find(id).orElseThrow();
        assertThat(read.contactName()).isEqualTo("Tinus Tipgever");
        assertThat(read.contactReach()).isEqualTo("tinus@example.org");
    }

    @Test
    void who_stays_anonymous_cannot_be_reached() {
        var read = tips.find(inbox.submit(tip(null))).orElseThrow();
        assertThat(read.contactName()).isNull();
        assertThat(read.contactReach()).isNull();
    }

    private static NewTip tip(NewTip.@Nullable Contact contact) {
        return new NewTip(List.of("JX2214367"), "fiets", "Markt in Almere", "Op zaterdag.", contact);
    }
}
