// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Dealers and their history in PostgreSQL; who runs them is encrypted there. */
@Repository
class PostgresDealers {
    private final JdbcClient database;
    private final DealerSecrets secrets;

    PostgresDealers(JdbcClient database, DealerSecrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    void add(Dealer dealer) {
        database.sql("""
                        insert into dealers.dealer (id, organisation, company_number, name, verified, since, sealed)
                        values (:id, :organisation, :companyNumber, :name, :verified, :since, :sealed)
                        """)
                .param("id", dealer.id().value())
                .param("organisation", dealer.organisation())
                .param("companyNumber", dealer.companyNumber())
                .param("name", dealer.name())
                .param("verified", dealer.verified())
                .param("since", dealer.since().atOffset(ZoneOffset.UTC))
                .param("sealed", secrets.seal(dealer.contact()))
                .update();
    }

    Optional<Dealer> findByOrganisation(String organisation) {
        return database.sql("select * from dealers.dealer where organisation = :organisation")
                .param("organisation", organisation)
                .query((row, number) -> dealer(row))
                .optional();
    }

    Optional<Dealer> findByCompanyNumber(String companyNumber) {
        return database.sql("select * from dealers.dealer where company_number = :companyNumber")
                .param("companyNumber", companyNumber)
                .query((row, number) -> dealer(row))
                .optional();
    }

    /** Writes down a change, in the caller's transaction; {@code details} holds nothing of a person. */
    void addHistory(DealerId dealer, @Nullable ShopId shop, String actor, Instant now, String change, String details) {
        database.sql("""
                        insert into dealers.history (dealer_id, shop_id, at, actor, change, details)
                        values (:dealer, :shop, :now, :actor, :change, :details)
                        """)
                .param("dealer", dealer.value())
                .param("shop", shop == null ? null : shop.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("change", change)
                .param("details", details)
                .update();
    }

    private Dealer dealer(ResultSet row) throws SQLException {
        return new Dealer(
                new DealerId(row.getObject("id", UUID.class)),
                row.getString("organisation"),
                row.getString("company_number"),
                row.getString("name"),
                row.getBoolean("verified"),
                Objects.requireNonNull(row.getObject("since", OffsetDateTime.class))
                        .toInstant(),
                secrets.open(row.getBytes("sealed"), Contact.class));
    }
}
