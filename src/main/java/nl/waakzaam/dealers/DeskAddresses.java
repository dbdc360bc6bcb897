// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import java.util.Optional;
import nl.waakzaam.notices.MailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where a municipality wants its reminders, and a police unit the news of dealers in its area. */
@Repository
public class DeskAddresses {
    private final JdbcClient database;

    DeskAddresses(JdbcClient database) {
        this.database = database;
    }

    /** @param area the code of a municipality or a police unit */
    public Optional<MailAddress> find(String area) {
        return database.sql("select mail from dealers.desk where area = :area")
                .param("area", area)
                .query(String.class)
                .optional()
                .map(MailAddress::new);
    }

    public void set(String area, MailAddress mail) {
        database.sql("""
                        insert into dealers.desk (area, mail) values (:area, :mail)
                        on conflict (area) do update set mail = excluded.mail
                        """).param("area", area).param("mail", mail.text()).update();
    }
}
