/** How we look after both sides: delays, notices, tasks. */
package io.trigon.domain.care;
