/** The line from an EDI tender to a delay notice, walked from outside: files, HTTP and mail, nothing of ours in between. */
package io.trigon.systemtests.line;
