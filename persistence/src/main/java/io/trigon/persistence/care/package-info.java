/** Delays, notices and tasks as rows, and their lists. No deadlines and no words: they are decided above. */
package io.trigon.persistence.care;
