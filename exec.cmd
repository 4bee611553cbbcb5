@rem Windows has no exec: the npm scripts that begin with it, so that signals reach Node, run through this file there.
@%*
