/**
 * Machines of partners that we call: their file servers (SFTP, FTPS) and their HTTPS addresses.
 *
 * <p>Duty: where they are, how we know them, which files we took from them. Must not go in: protocols, which live in
 * integrations.
 */
package io.trigon.domain.exchange.remote;
