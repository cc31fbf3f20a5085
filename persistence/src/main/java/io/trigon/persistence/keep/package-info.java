/** Backups: every row of the database and every file of the data folder in one archive, and the way back. */
package io.trigon.persistence.keep;
