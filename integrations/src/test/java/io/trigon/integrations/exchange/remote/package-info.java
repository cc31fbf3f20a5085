/** Partners' file servers, against real ones: Apache SSHD and Apache FtpServer. */
package io.trigon.integrations.exchange.remote;
