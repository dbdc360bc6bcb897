// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Actors by their ids, from the lists of accounts and clients. */
@Component
class AccountActors implements KnownActors {
    private static final String ACCOUNT = "account:";
    private static final String CLIENT = "client:";
    private final Accounts accounts;
    private final Clients clients;

    AccountActors(Accounts accounts, Clients clients) {
        this.accounts = accounts;
        this.clients = clients;
    }

    @Override
    public Optional<Actor> find(String id) {
        if (id.matches(ACCOUNT + "[0-9]{1,18}")) {
            return accounts.find(Long.parseLong(id.substring(ACCOUNT.length()))).map(Account::actor);
        }
        return id.startsWith(CLIENT)
                ? clients.list().stream()
                        .map(Client::actor)
                        .filter(actor -> actor.id().equals(id))
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public Optional<String> findByLogin(String login) {
        return accounts.findByLogin(login).map(account -> Account.actorId(account.id()));
    }
}
