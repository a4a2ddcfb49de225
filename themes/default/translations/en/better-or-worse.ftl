## Better or worse? The indicators of an area or a perspective.

better-or-worse-heading = Better or worse?
better-or-worse = { $count ->
    [one] The goals have 1 indicator.
   *[other] The goals have { $count } indicators.
}
have-turned = Compared with the value just before, { $parts }.
turned-worse = { $count } got worse
turned-better = { $count } got better
turned-unchanged = { $count } did not change
turned-without-judgement = { $count } changed without it being set which way is better.
turned-unknown = { $count } cannot be compared with an earlier value that is still current.
