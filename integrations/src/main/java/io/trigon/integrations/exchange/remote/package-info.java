/**
 * Partners' file servers: SFTP by Apache SSHD, FTPS by Commons Net, polled and pushed to alike.
 *
 * <p>Duty: connections to servers whose key or certificate is known, and how files are taken and put without anybody ever
 * seeing half of one. Must not go in: what is in the files.
 */
package io.trigon.integrations.exchange.remote;
